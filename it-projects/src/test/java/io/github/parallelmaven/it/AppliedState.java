package io.github.parallelmaven.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** How far an apply has come, by the journal and the files that it left. */
enum AppliedState {
    AS_BEFORE,
    HALF_WRITTEN,
    FULLY_CHANGED;

    private static final String JOURNAL = ".mvn/parallel/journal.json";

    /**
     * @param before the project before apply
     * @param now and after it, however it ended
     */
    static AppliedState of(TreeSnapshot before, TreeSnapshot now) {
        if (now.equals(before)) {
            return AS_BEFORE;
        }
        String journal = now.files().get(JOURNAL);
        return journal != null && isComplete(journal, now.files()) ? FULLY_CHANGED : HALF_WRITTEN;
    }

    private static boolean isComplete(String journal, Map<String, String> files) {
        try {
            JsonNode entries = new ObjectMapper()
                    .readTree(journal.getBytes(StandardCharsets.ISO_8859_1))
                    .path("entries");
            for (JsonNode entry : entries) {
                for (JsonNode file : entry.path("files")) {
                    String text = files.get(file.path("path").asText());
                    if (text == null || !digest(text).equals(file.path("after").asText())) {
                        return false;
                    }
                }
                if (!entry.path("state").asText().equals("written")) {
                    return false;
                }
            }
            return !entries.isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
