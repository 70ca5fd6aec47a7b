package io.github.parallelmaven.edit.pom;

import io.github.parallelmaven.edit.file.EditRefused;
import io.github.parallelmaven.model.FileText;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes XML as its byte order mark or its declaration says, else as UTF-8 (XML 1.0, appendix F). */
final class PomEncoding {

    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    private static final int LONGEST_DECLARATION = 200;

    private PomEncoding() {}

    static FileText decode(String path, byte[] bytes) {
        String name = "UTF-8";
        try {
            name = declared(bytes);
            return FileText.decode(bytes, Charset.forName(name));
        } catch (CharacterCodingException e) {
            throw new EditRefused(path, "its bytes are not " + name, "correct its encoding declaration");
        } catch (IllegalArgumentException e) {
            throw new EditRefused(path, "unknown encoding " + name, "correct its encoding declaration");
        }
    }

    private static String declared(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] == (byte) 0xFE || bytes[0] == (byte) 0xFF)) {
            return "UTF-16";
        }
        int length = Math.min(bytes.length, LONGEST_DECLARATION);
        Matcher matcher = DECLARED.matcher(
                new String(bytes, 0, length, StandardCharsets.ISO_8859_1).replace("\u00EF\u00BB\u00BF", ""));
        return matcher.find() ? matcher.group(1) : "UTF-8";
    }
}
