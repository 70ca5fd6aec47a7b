package io.github.parallelmaven.analysis.category;

import io.github.parallelmaven.model.SourceOutline;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the plan's heuristics look at: the code of a test method without its comments, string literals and annotations.
 *
 * @param code the code; only the name when no source is there
 * @param plain the same in lower case and without underscores: {@code task_monitoring} is {@code taskMonitoring} in Java
 * @param hasBody whether there is more than the name
 */
record TestCode(String code, String plain, boolean hasBody) {

    private static final Pattern COMMENT_OR_LITERAL = Pattern.compile("(?=[/\"'])(?:(?://[^\\n]*|/\\*[\\s\\S]*?\\*/)"
            + "|\"\"\"[\\s\\S]*?(?<!\\\\)\"\"\""
            + "|\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\""
            + "|'(?:\\\\.[^'\\n]*|[^'\\\\\\n])')");
    private static final Pattern ANNOTATION =
            Pattern.compile("@(?!interface\\b)[\\w.]+(?:\\s*\\((?:[^()]++|\\((?:[^()]++|\\([^()]*\\))*+\\))*+\\))?");

    /** Mockito's checks, waiting for a future or a task, and every use of a mock: what the plan counts in Python. */
    private static final Pattern API_CALL = Pattern.compile("\\bverify(?:NoInteractions|NoMoreInteractions)?\\s*\\("
            + "|\\.should\\s*\\("
            + "|\\bawait\\w*\\s*\\("
            + "|\\.join\\s*\\(\\s*\\)"
            + "|\\.get\\s*\\([^()]*\\b(?:TimeUnit\\s*\\.\\s*)?(?:NANO|MICRO|MILLI)?(?:SECONDS|MINUTES)\\s*\\)"
            + "|\\bmock[A-Z_]\\w*\\s*\\.|\\bmock\\s*\\.");

    /** One of these is in all code that has a call: a quick look, because most tests have none. */
    private static final List<String> API_WORDS =
            List.of("verify", "should", "await", ".join", "mock", "seconds", "minutes", "future", "async");

    private static final Pattern FUTURE = Pattern.compile("Future\\b|\\bfuture|[aA]sync");
    private static final Pattern PLAIN_GET = Pattern.compile("\\.get\\s*\\(\\s*\\)");
    private static final Pattern LARGE_NUMBER = Pattern.compile("\\b[1-9][\\d_]{4,}L?\\b");
    private static final int LARGE = 10_000;

    static TestCode of(SourceOutline.Method method) {
        String blanked = COMMENT_OR_LITERAL
                .matcher(method.text())
                .replaceAll(found -> found.group().startsWith("/") ? " " : Matcher.quoteReplacement("\"\""));
        String code = ANNOTATION.matcher(blanked).replaceAll(" ");
        return new TestCode(code, plain(code), true);
    }

    static TestCode ofName(String methodName) {
        return new TestCode(methodName, plain(methodName), false);
    }

    int apiCalls() {
        if (!mentions(API_WORDS)) {
            return 0;
        }
        long calls = API_CALL.matcher(code).results().count();
        // Optional and Supplier have a get() too: it waits only where futures are in play.
        long waits =
                FUTURE.matcher(code).find() ? PLAIN_GET.matcher(code).results().count() : 0;
        return (int) (calls + waits);
    }

    /** Whether one of these words, in lower case, is in the code. */
    boolean mentions(List<String> words) {
        return words.stream().anyMatch(plain::contains);
    }

    boolean has(Pattern pattern) {
        return pattern.matcher(code).find();
    }

    boolean hasLargeNumber() {
        Stream<MatchResult> numbers = LARGE_NUMBER.matcher(code).results();
        return numbers.map(found -> found.group().replaceAll("[_L]", ""))
                .anyMatch(digits -> digits.length() > 9 || Integer.parseInt(digits) >= LARGE);
    }

    static String plain(String text) {
        return text.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
