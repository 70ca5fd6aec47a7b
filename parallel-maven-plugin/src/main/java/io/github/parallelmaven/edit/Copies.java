package io.github.parallelmaven.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Where texts that were inserted stand in another one. White space counts only in literals. */
final class Copies {

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"");

    /** What stands before a text in its line when it is only a remark. */
    private static final Pattern REMARK = Pattern.compile("//|^\\s*[#!]");

    private final VisibleText text;
    private final Map<String, List<Integer>> found = new HashMap<>();

    Copies(VisibleText text) {
        this.text = text;
    }

    /** The first visible character of each. */
    List<Integer> of(String inserted) {
        return found.computeIfAbsent(inserted, this::find);
    }

    private List<Integer> find(String inserted) {
        String part = VisibleText.of(inserted);
        List<Integer> starts = new ArrayList<>();
        if (!part.isEmpty()) {
            for (int at = text.text().indexOf(part); at >= 0; at = text.text().indexOf(part, at + 1)) {
                if (isOurs(inserted, text.offset(at), text.endBefore(at + part.length()))) {
                    starts.add(at);
                }
            }
        }
        return starts;
    }

    private boolean isOurs(String inserted, int start, int end) {
        String whole = text.whole();
        int line = Math.max(whole.lastIndexOf('\n', start - 1), whole.lastIndexOf('\r', start - 1)) + 1;
        return literals(inserted).equals(literals(whole.substring(start, end)))
                && !REMARK.matcher(whole.substring(line, start)).find();
    }

    private static List<String> literals(String part) {
        return LITERAL.matcher(part).results().map(MatchResult::group).toList();
    }
}
