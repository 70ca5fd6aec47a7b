package io.github.parallelmaven.edit.rollback;

import io.github.parallelmaven.edit.source.JavaCode;
import java.util.BitSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What of a file's text its kind does not count as content: somebody put out of use what stands there. */
final class Remarks {

    /** Sections are matched too, since a remark cannot start in one. */
    private static final Pattern XML = Pattern.compile("<!\\[CDATA\\[(?s:.*?)]]>|<!--(?s:.*?)-->");

    private static final Pattern PROPERTIES = Pattern.compile("(?<![^\\r\\n])[ \\t\\f]*+[#!][^\\r\\n]*+");

    private final BitSet offsets;

    private Remarks(BitSet offsets) {
        this.offsets = offsets;
    }

    /**
     * @param path tells the kind; POMs may have any name
     */
    static Remarks of(String path, String text) {
        if (path.endsWith(".java")) {
            return new Remarks(JavaCode.noCode(text));
        }
        return new Remarks(path.endsWith(".properties") ? matches(PROPERTIES, text, "") : matches(XML, text, "<!--"));
    }

    private static BitSet matches(Pattern pattern, String text, String opening) {
        BitSet offsets = new BitSet();
        for (MatchResult match : pattern.matcher(text).results().toList()) {
            if (match.group().startsWith(opening)) {
                offsets.set(match.start(), match.end());
            }
        }
        return offsets;
    }

    boolean holds(int offset) {
        return offsets.get(offset);
    }
}
