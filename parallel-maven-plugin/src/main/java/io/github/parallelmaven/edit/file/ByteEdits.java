package io.github.parallelmaven.edit.file;

import io.github.parallelmaven.model.FileChange;
import io.github.parallelmaven.model.FileText;
import io.github.parallelmaven.model.TextEdit;
import java.io.ByteArrayOutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Turns edits of text into edits of bytes, and applies and reverses them exactly. */
public final class ByteEdits {

    private ByteEdits() {}

    /**
     * The change of one file.
     *
     * @param path from the project's root
     * @param original the file's bytes
     * @param text the same, decoded
     * @param edits not overlapping; those at one offset in the order they shall stand
     * @throws CharacterCodingException when the file's charset lacks a character of an edit
     * @throws EditRefused when the charset does not give the same bytes back
     */
    public static FileChange of(String path, byte[] original, FileText text, List<CharEdit> edits)
            throws CharacterCodingException {
        List<CharEdit> sorted =
                edits.stream().sorted(Comparator.comparingInt(CharEdit::offset)).toList();
        List<TextEdit> byteEdits = new ArrayList<>();
        StringBuilder after = new StringBuilder();
        int done = 0;
        for (CharEdit edit : sorted) {
            int offset = text.byteOffset(edit.offset());
            byteEdits.add(new TextEdit(offset, edit.removed(), edit.inserted(), edit.group(), edit.reason()));
            after.append(text.text(), done, edit.offset()).append(edit.inserted());
            done = edit.offset() + edit.removed().length();
        }
        after.append(text.text(), done, text.text().length());
        byte[] result = splice(path, original, byteEdits, text.charset());
        requireExact(path, original, text, text.text());
        requireExact(path, result, text, after.toString());
        return new FileChange(path, false, text.charset().name(), Sha256.of(original), Sha256.of(result), byteEdits);
    }

    private static void requireExact(String path, byte[] bytes, FileText text, String decoded)
            throws CharacterCodingException {
        byte[] again = text.encode(decoded);
        int mark = text.markLength();
        if (!Arrays.equals(bytes, mark, bytes.length, again, 0, again.length)) {
            throw new EditRefused(
                    path, "its charset " + text.charset() + " does not give the same bytes back", "edit it by hand");
        }
    }

    /**
     * The file's bytes with the change made.
     *
     * @throws EditRefused when the bytes are not those the change was made for
     */
    public static byte[] forward(FileChange change, byte[] before) {
        require(change.path(), change.created() ? "" : change.before(), change.created() ? "" : Sha256.of(before));
        byte[] after = splice(change.path(), before, change.edits(), Charset.forName(change.charset()));
        require(change.path(), change.after(), Sha256.of(after));
        return after;
    }

    /**
     * The file's bytes as they were.
     *
     * @throws EditRefused when the bytes are not those the change left behind
     */
    public static byte[] backward(FileChange change, byte[] after) {
        require(change.path(), change.after(), Sha256.of(after));
        byte[] before = splice(change.path(), after, reversed(change), Charset.forName(change.charset()));
        if (!change.created()) {
            require(change.path(), change.before(), Sha256.of(before));
        }
        return before;
    }

    private static List<TextEdit> reversed(FileChange change) {
        Charset charset = Charset.forName(change.charset());
        List<TextEdit> reversed = new ArrayList<>();
        int shift = 0;
        for (TextEdit edit : change.edits()) {
            reversed.add(
                    new TextEdit(edit.offset() + shift, edit.inserted(), edit.removed(), edit.group(), edit.reason()));
            shift += edit.inserted().getBytes(charset).length - edit.removed().getBytes(charset).length;
        }
        return reversed;
    }

    /** The bytes with some edits made. Digests are not looked at. */
    public static byte[] splice(String path, byte[] bytes, List<TextEdit> edits, Charset charset) {
        ByteArrayOutputStream result = new ByteArrayOutputStream(bytes.length + 64 * edits.size());
        int done = 0;
        for (TextEdit edit : edits) {
            byte[] removed = edit.removed().getBytes(charset);
            int end = edit.offset() + removed.length;
            if (edit.offset() < done
                    || end > bytes.length
                    || !Arrays.equals(bytes, edit.offset(), end, removed, 0, removed.length)) {
                throw changed(path);
            }
            result.write(bytes, done, edit.offset() - done);
            result.writeBytes(edit.inserted().getBytes(charset));
            done = end;
        }
        result.write(bytes, done, bytes.length - done);
        return result.toByteArray();
    }

    private static void require(String path, String expected, String found) {
        if (!expected.equals(found)) {
            throw changed(path);
        }
    }

    private static EditRefused changed(String path) {
        return new EditRefused(path, "it has changed since the edit was planned", "run the goal again");
    }
}
