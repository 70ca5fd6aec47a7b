package io.github.parallelmaven.edit.file;

import io.github.parallelmaven.model.ChangeGroup;
import io.github.parallelmaven.model.FileText;

/**
 * One replacement in decoded text, before it is turned into bytes.
 *
 * @param offset in characters from the start of the text
 * @param removed the text that stands there and goes, or empty
 * @param inserted the text that is put there
 */
public record CharEdit(int offset, String removed, String inserted, ChangeGroup group, String reason) {

    /** Puts in a line of its own. A file without a final line end stays without one. */
    public static CharEdit line(FileText file, int offset, String line, ChangeGroup group, String reason) {
        boolean opens = offset == 0 || "\r\n".indexOf(file.text().charAt(offset - 1)) >= 0;
        return new CharEdit(offset, "", opens ? line + file.eol() : file.eol() + line, group, reason);
    }
}
