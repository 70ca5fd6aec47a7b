package io.github.parallelmaven.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A branch that grows beside the one that is checked out: its commits are made with an index of their own. Neither the
 * user's branch nor his index nor his files are touched, and so no hook for those runs. Signing is honoured.
 */
public final class SideBranch {

    private final Git top;
    private final String name;
    private final Optional<String> tip;

    SideBranch(Git top, String name, Optional<String> tip) {
        this.top = top;
        this.name = name;
        this.tip = tip;
    }

    /**
     * Adds a commit with these files beside those of the commit before it.
     *
     * @param files bytes by path, stored as they are
     * @return the short id of the commit
     * @throws GitRefused when git or the signing program fails, or the branch has moved meanwhile
     */
    public String commit(SortedMap<String, byte[]> files, String message) {
        try {
            Path scratch = Files.createTempDirectory("parallel-attempt");
            Path index = scratch.resolve("index");
            try {
                return commit(top.with("GIT_INDEX_FILE", index.toString()), files, message);
            } finally {
                Files.deleteIfExists(index);
                Files.deleteIfExists(scratch);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String commit(Git own, SortedMap<String, byte[]> files, String message) {
        own.read("read-tree", tip.orElse("--empty"));
        SortedMap<String, Blob> blobs = new TreeMap<>();
        files.forEach((path, bytes) -> blobs.put(
                path,
                new Blob(
                        Blob.PLAIN,
                        own.write(bytes, "hash-object", "-w", "--stdin").strip())));
        own.write(Blob.input(blobs), "update-index", "-z", "--index-info");
        List<String> words = new ArrayList<>(List.of("commit-tree", own.line("write-tree"), "-F", "-"));
        tip.ifPresent(parent -> words.addAll(List.of("-p", parent)));
        if (isSigned()) {
            words.add("-S");
        }
        String id = own.write(message.getBytes(StandardCharsets.UTF_8), words.toArray(String[]::new))
                .strip();
        own.read("update-ref", "refs/heads/" + name, id, tip.orElse("0".repeat(id.length())));
        return own.line("rev-parse", "--short", id);
    }

    /** {@code git commit-tree} does not look by itself. */
    private boolean isSigned() {
        return top.agrees("config", "--get", "commit.gpgsign")
                && top.line("config", "--type=bool", "--get", "commit.gpgsign").equals("true");
    }
}
