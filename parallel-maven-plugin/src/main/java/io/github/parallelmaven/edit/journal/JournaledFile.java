package io.github.parallelmaven.edit.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.parallelmaven.edit.file.EditRefused;
import io.github.parallelmaven.edit.file.Sha256;
import io.github.parallelmaven.model.FileChange;
import io.github.parallelmaven.model.FileText;
import io.github.parallelmaven.model.TextEdit;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * One written file as the journal keeps it.
 *
 * @param path from the project's root, with forward slashes
 * @param created whether the file did not exist before; only of properties is the text then kept
 * @param charset the name of its charset
 * @param before SHA-256 of its bytes before, or empty
 * @param after SHA-256 of its bytes after, or empty when it is known to have changed since
 * @param afterText of a created file the same whatever its line ends, which git converts; empty in older journals
 * @param insertions sorted by offset
 */
@JsonPropertyOrder({"path", "created", "charset", "before", "after", "afterText", "insertions"})
public record JournaledFile(
        String path,
        boolean created,
        String charset,
        String before,
        String after,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String afterText,
        List<Insertion> insertions) {

    public JournaledFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        // A name of no charset is refused here, before anything is written.
        Charset.forName(charset);
        afterText = afterText == null ? "" : afterText;
        insertions = List.copyOf(insertions);
    }

    /**
     * A created file; users add lines of their own to properties, so that ours have to be known.
     *
     * @param result the file's bytes
     */
    public static JournaledFile created(FileChange change, byte[] result) {
        List<Insertion> lines = change.path().endsWith(".properties")
                ? change.edits().stream()
                        .map(edit -> new Insertion(
                                edit.offset(), "", edit.inserted(), "", "", edit.group(), edit.reason(), 0, true))
                        .toList()
                : List.of();
        return new JournaledFile(
                change.path(), true, change.charset(), "", change.after(), Sha256.ofText(result), lines);
    }

    /**
     * A changed file.
     *
     * @param original the file's bytes before the change
     * @param result and after it
     */
    public static JournaledFile changed(FileChange change, byte[] original, byte[] result) {
        try {
            Charset charset = Charset.forName(change.charset());
            FileText before = FileText.decode(original, charset);
            String after = FileText.decode(result, charset).text();
            List<Insertion> insertions = new ArrayList<>();
            int shift = 0;
            for (TextEdit edit : change.edits()) {
                int start = before.charOffset(original, edit.offset()) + shift;
                insertions.add(insertion(edit, before.text(), after, start));
                shift += edit.inserted().length() - edit.removed().length();
            }
            return new JournaledFile(
                    change.path(), false, change.charset(), change.before(), change.after(), "", insertions);
        } catch (CharacterCodingException e) {
            throw new EditRefused(change.path(), "it is no longer " + change.charset(), "run the goal again");
        }
    }

    private static Insertion insertion(TextEdit edit, String before, String after, int start) {
        int end = start + edit.inserted().length();
        String lead = after.substring(Math.max(0, start - Insertion.CONTEXT), start);
        String visible = VisibleText.of(edit.inserted());
        String all = VisibleText.of(after);
        return new Insertion(
                edit.offset(),
                edit.removed(),
                edit.inserted(),
                lead,
                after.substring(end, Math.min(after.length(), end + Insertion.CONTEXT)),
                edit.group(),
                edit.reason(),
                Trace.of(lead, edit.removed(), edit.inserted()).in(before).size(),
                all.indexOf(visible) == all.lastIndexOf(visible));
    }

    /** Whether these are the bytes that apply left, but for line ends where it created the file. */
    public boolean isLeftBy(byte[] now) {
        return Sha256.of(now).equals(after) || created && Sha256.ofText(now).equals(afterText);
    }

    public FileChange change() {
        List<TextEdit> edits = insertions.stream().map(Insertion::edit).toList();
        return new FileChange(path, created, charset, before, after, edits);
    }

    public JournaledFile with(String newBefore) {
        return new JournaledFile(path, created, charset, newBefore, after, afterText, insertions);
    }

    /** With only some of its insertions it is neither the file from before nor the one from after. */
    public JournaledFile left(Predicate<Insertion> some) {
        return new JournaledFile(
                path,
                created,
                charset,
                "",
                "",
                "",
                insertions.stream().filter(some).toList());
    }
}
