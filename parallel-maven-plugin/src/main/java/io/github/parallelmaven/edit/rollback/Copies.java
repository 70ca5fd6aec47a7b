package io.github.parallelmaven.edit.rollback;

import io.github.parallelmaven.edit.journal.VisibleText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Where texts that were inserted stand in another one, remarks left out. White space counts only in literals. */
final class Copies {

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"");

    private final VisibleText text;
    private final Remarks remarks;
    private final Map<String, List<Integer>> found = new HashMap<>();

    Copies(VisibleText text, Remarks remarks) {
        this.text = text;
        this.remarks = remarks;
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

    /** What starts with a quote ends a literal; only what stands behind that can tell a remark. */
    private boolean isOurs(String inserted, int start, int end) {
        return !remarks.holds(inserted.startsWith("\"") ? start + 1 : start)
                && literals(inserted).equals(literals(text.whole().substring(start, end)));
    }

    private static List<String> literals(String part) {
        return LITERAL.matcher(part).results().map(MatchResult::group).toList();
    }
}
