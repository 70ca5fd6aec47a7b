package io.github.parallelmaven.analysis.category;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many methods are chained on a mock builder. */
final class MockChain {

    private static final Pattern BUILDER = Pattern.compile("\\b\\w*[mM]ock\\w*|\\b\\w*Builder\\b|\\bbuilder\\b");
    private static final Pattern NEXT_CALL = Pattern.compile("\\s*\\.\\s*\\w+\\s*");

    private MockChain() {}

    /** The longest chain that starts at a name with {@code mock} or {@code builder} in it; 0 for none. */
    static int longest(String code) {
        if (!code.contains("ock") && !code.contains("uilder")) {
            return 0;
        }
        int longest = 0;
        Matcher builder = BUILDER.matcher(code);
        while (builder.find()) {
            longest = Math.max(longest, lengthAt(code, afterArguments(code, builder.end())));
        }
        return longest;
    }

    private static int lengthAt(String code, int start) {
        int length = 0;
        int position = start;
        Matcher next = NEXT_CALL.matcher(code);
        while (next.find(position) && next.start() == position) {
            int end = afterArguments(code, next.end());
            if (end == next.end()) {
                return length;
            }
            length++;
            position = end;
        }
        return length;
    }

    /** Where the balanced parentheses that start here end; the same position when none start here or they never end. */
    private static int afterArguments(String code, int start) {
        if (start >= code.length() || code.charAt(start) != '(') {
            return start;
        }
        int depth = 0;
        for (int index = start; index < code.length(); index++) {
            depth += code.charAt(index) == '(' ? 1 : code.charAt(index) == ')' ? -1 : 0;
            if (depth == 0) {
                return index + 1;
            }
        }
        return start;
    }
}
