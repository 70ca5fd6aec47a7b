package io.github.parallelmaven.edit;

import io.github.parallelmaven.model.FileChange;
import io.github.parallelmaven.model.FileText;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes our insertions out of one file, whatever else has happened to it since. */
final class TakeBack {

    private final JournaledFile file;

    TakeBack(JournaledFile file) {
        this.file = file;
    }

    /**
     * @param now the file's bytes, or empty when it does not exist
     */
    TakenBack from(Optional<byte[]> now) {
        if (now.isEmpty()) {
            return file.created()
                    ? TakenBack.clean(now)
                    : TakenBack.noted(now, file.path() + " is gone: nothing of ours is left to take back");
        }
        String digest = Sha256.of(now.get());
        if (file.created()) {
            return digest.equals(file.after()) ? TakenBack.clean(Optional.empty()) : lines(now.get());
        }
        if (digest.equals(file.before())) {
            return TakenBack.clean(now);
        }
        return digest.equals(file.after())
                ? TakenBack.clean(Optional.of(ByteEdits.backward(file.change(), now.get())))
                : search(now.get());
    }

    /** Out of a file that we made and somebody has added to, whole lines of ours are taken; nothing is left of an empty one. */
    private TakenBack lines(byte[] now) {
        String refused = "created by apply and changed since: delete it, or keep it";
        if (file.insertions().isEmpty()) {
            return whole(Optional.of(now), refused);
        }
        // Every byte is a character of it, whatever others have put in.
        String text = new String(now, StandardCharsets.ISO_8859_1);
        for (Insertion insertion : file.insertions()) {
            for (String line : insertion.inserted().lines().toList()) {
                Matcher found = Pattern.compile("(?m)^" + Pattern.quote(line) + "(?:\\R|\\z)")
                        .matcher(text);
                if (!line.isBlank() && !found.find()) {
                    return whole(Optional.of(now), refused + "; altered is " + line);
                }
                text = line.isBlank() ? text : found.replaceFirst("");
            }
        }
        return TakenBack.clean(
                text.isBlank() ? Optional.empty() : Optional.of(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private TakenBack search(byte[] now) {
        try {
            FileText text = FileText.decode(now, Charset.forName(file.charset()));
            FoundInsertions found = FoundInsertions.in(text.text(), file.insertions());
            List<CharEdit> edits = new ArrayList<>(found.reversals());
            List<String> notes = new ArrayList<>();
            UsedImports used = UsedImports.after(text.text(), edits);
            edits.removeIf(edit -> used.keeps(edit).map(notes::add).orElse(false));
            Optional<byte[]> bytes = Optional.of(result(now, text, edits));
            List<TakenBack.Left> left = found.altered().stream()
                    .map(altered -> new TakenBack.Left(Optional.of(altered.insertion()), refusal(text.text(), altered)))
                    .toList();
            return new TakenBack(
                    bytes,
                    left,
                    notes.stream().map(note -> file.path() + ": " + note).toList());
        } catch (CharacterCodingException e) {
            return whole(Optional.of(now), "it is no longer " + file.charset());
        }
    }

    private byte[] result(byte[] now, FileText text, List<CharEdit> edits) throws CharacterCodingException {
        FileChange change = ByteEdits.of(file.path(), now, text, edits);
        return ByteEdits.forward(change, now);
    }

    private RollbackReport.Refusal refusal(String text, FoundInsertions.Altered altered) {
        int line = (int) text.substring(0, altered.offset()).lines().count();
        boolean lineStart = altered.offset() == 0 || text.charAt(altered.offset() - 1) == '\n';
        String first =
                altered.insertion().inserted().strip().lines().findFirst().orElse("");
        return new RollbackReport.Refusal(
                file.path(),
                lineStart ? line + 1 : Math.max(1, line),
                "what apply inserted here was altered: " + first);
    }

    private TakenBack whole(Optional<byte[]> now, String reason) {
        RollbackReport.Refusal refusal = new RollbackReport.Refusal(file.path(), 0, reason);
        return new TakenBack(now, List.of(new TakenBack.Left(Optional.empty(), refusal)), List.of());
    }
}
