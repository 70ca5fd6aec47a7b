package io.github.parallelmaven.it;

import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One {@code mvn test}, as somebody sees it from outside: by Maven's log and Surefire's reports, and nothing of ours.
 *
 * @param seconds from the start of each of Surefire's goals to the next goal, or the end, together
 * @param outcomes how each test ended, by class and name, and how often
 * @param hung whether Surefire ended it, since it took too long
 */
record TimedBuild(double seconds, SortedMap<String, String> outcomes, boolean hung) {

    private static final Pattern LINE = Pattern.compile("(\\d{4}-\\S+) \\[\\w+] (.*)");
    private static final Pattern SUREFIRE = Pattern.compile("--- (maven-)?surefire(-plugin)?:[^:]+:test .*");
    private static final Pattern NEXT =
            Pattern.compile("--- \\S+:\\S+ .*|BUILD (SUCCESS|FAILURE)|Reactor Summary.*|Building .*");

    static TimedBuild of(MavenRun run, Path folder) {
        double seconds = seconds(run.log());
        SortedMap<String, String> outcomes = SurefireReports.outcomesBelow(folder);
        boolean hung = run.log().stream().anyMatch(line -> line.contains("There was a timeout"));
        if (seconds == 0 || outcomes.isEmpty() && !hung) {
            throw new IllegalStateException("No test ran; see " + run.file());
        }
        return new TimedBuild(seconds, outcomes, hung);
    }

    static double seconds(List<String> log) {
        Duration all = Duration.ZERO;
        OffsetDateTime start = null;
        for (String line : log) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                continue;
            }
            OffsetDateTime time = OffsetDateTime.parse(matcher.group(1));
            if (start != null && NEXT.matcher(matcher.group(2)).matches()) {
                all = all.plus(Duration.between(start, time));
                start = null;
            }
            if (SUREFIRE.matcher(matcher.group(2)).matches()) {
                start = time;
            }
        }
        return all.toMillis() / 1e3;
    }
}
