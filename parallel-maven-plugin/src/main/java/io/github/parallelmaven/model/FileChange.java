package io.github.parallelmaven.model;

import java.util.Comparator;
import java.util.List;

/**
 * All edits of one file.
 *
 * @param path from the project's root, with forward slashes
 * @param created true when the file does not exist before
 * @param charset the name of its charset
 * @param before SHA-256 of its bytes before, in hex, or empty when created
 * @param after SHA-256 of its bytes after, in hex
 * @param edits sorted by offset, not overlapping; a created file has one insertion at 0
 */
public record FileChange(
        String path, boolean created, String charset, String before, String after, List<TextEdit> edits) {

    public FileChange {
        edits = edits.stream().sorted(Comparator.comparingInt(TextEdit::offset)).toList();
    }
}
