package io.github.parallelmaven.edit.file;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.github.parallelmaven.model.FileChange;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The unified diff of one file. Bytes are read one character each, so that any charset and line end passes through. */
public final class FileDiff {

    private static final String NO_FINAL_LINE_END = "\\ No newline at end of file";

    private FileDiff() {}

    public static byte[] of(FileChange change, byte[] before, byte[] after, int context) {
        List<String> from = lines(before);
        List<String> to = lines(after);
        List<String> diff = UnifiedDiffUtils.generateUnifiedDiff("x", "x", from, DiffUtils.diff(from, to), context);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        header(bytes, change, before.length == 0 && change.created());
        for (String line : diff.subList(Math.min(2, diff.size()), diff.size())) {
            boolean complete = line.endsWith("\n") || line.startsWith("@@");
            String end = line.startsWith("@@") ? "\n" : complete ? "" : "\n" + NO_FINAL_LINE_END + "\n";
            bytes.writeBytes((line + end).getBytes(StandardCharsets.ISO_8859_1));
        }
        return bytes.toByteArray();
    }

    private static void header(ByteArrayOutputStream bytes, FileChange change, boolean created) {
        String path = change.path();
        String old = quoted("a/" + path);
        String now = quoted("b/" + path);
        String text = "diff --git " + old + " " + now + "\n"
                + (created ? "new file mode 100644\n--- /dev/null\n" : "--- " + old + "\n")
                + "+++ " + now + "\n";
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** As git writes a name with a quote, a backslash or a control character. */
    private static String quoted(String path) {
        if (path.chars().noneMatch(c -> c < ' ' || c == '"' || c == '\\')) {
            return path;
        }
        StringBuilder name = new StringBuilder("\"");
        path.chars()
                .forEach(c -> name.append(
                        c < ' '
                                ? String.format("\\%03o", c)
                                : c == '"' || c == '\\' ? "\\" + (char) c : "" + (char) c));
        return name.append('"').toString();
    }

    /** Lines with their line feeds; the last may have none. */
    private static List<String> lines(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end + 1));
            start = end + 1;
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }
}
