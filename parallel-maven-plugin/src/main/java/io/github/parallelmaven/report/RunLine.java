package io.github.parallelmaven.report;

import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.TestExecution;
import io.github.parallelmaven.model.TestRun;
import java.util.Locale;

/** One line a run, as in the plan: {@code 2 workers: 12.41s (48.1% faster, 1.9x speedup)}. */
public final class RunLine {

    private RunLine() {}

    /**
     * The line of a run.
     *
     * @param run any run
     * @param baselineSeconds what it is held against, in seconds; 0 or less when there is no baseline yet
     */
    public static String of(TestRun run, double baselineSeconds) {
        String label = run.configuration().label();
        if (run.exit().status() == TestRun.Status.STOPPED) {
            return label + ": stopped early, it could no longer win";
        }
        if (run.kind() == RunKind.CANDIDATE && run.exit().status() == TestRun.Status.TIMED_OUT) {
            return label + ": stopped after " + Figures.fixed(run.seconds(), 2) + "s, it gains nothing or hangs";
        }
        if (!run.isComplete()) {
            return label + ": FAILED (" + reason(run) + ")";
        }
        if (run.kind() == RunKind.SELECTION) {
            return label + ": " + Count.of(run.tests().size(), "test") + " selected, " + Figures.fixed(run.seconds(), 2)
                    + "s";
        }
        if (run.kind() == RunKind.PART) {
            return label + ": " + Count.of(run.startOrder().size(), "class") + " of the suite, "
                    + Figures.fixed(run.seconds(), 2) + "s";
        }
        return run.kind() == RunKind.ALONE
                ? label + ": " + alone(run)
                : label + ": " + time(run, baselineSeconds) + concurrency(run) + kind(run);
    }

    private static String alone(TestRun run) {
        return run.startOrder().stream().findFirst().orElse("no class") + " alone, " + Figures.fixed(run.seconds(), 2)
                + "s";
    }

    private static String reason(TestRun run) {
        String status = run.exit().status().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        if (!run.exit().message().isEmpty()) {
            return status + ": " + Masking.text(run.exit().message());
        }
        return run.tests().isEmpty() ? status + ", no test was executed" : status + ", its records are not whole";
    }

    private static String time(TestRun run, double baselineSeconds) {
        if (run.configuration().recording()) {
            return "recorded, not timed" + (run.touches().isRecorded() ? "" : ", without the agent");
        }
        String seconds = Figures.fixed(run.seconds(), 2) + "s";
        boolean isBaseline = run.kind() == RunKind.BASELINE || run.kind() == RunKind.FALLBACK;
        if (isBaseline || baselineSeconds <= 0 || run.seconds() <= 0) {
            return seconds;
        }
        double saved = (baselineSeconds - run.seconds()) / baselineSeconds * 100;
        return seconds + " (" + Figures.fixed(Math.abs(saved), 1) + (saved < 0 ? "% slower, " : "% faster, ")
                + Figures.fixed(baselineSeconds / run.seconds(), 1) + "x speedup)";
    }

    private static String concurrency(TestRun run) {
        return run.configuration().isParallel() ? ", peak concurrency " + run.peakConcurrency() : "";
    }

    private static String kind(TestRun run) {
        return switch (run.kind()) {
            case SHUFFLE, RECORDED, CANDIDATE -> shuffled(run);
            case PLAIN -> ", plain run";
            case FALLBACK -> ", by the fallback command";
            case BASELINE -> ", " + tests(run);
            case AS_IS, ALONE, PART, SELECTION -> "";
        };
    }

    /** As many as Surefire counts, one for each set of parameters, and by how many methods they are made. */
    private static String tests(TestRun run) {
        String tests = Count.of(run.tests().size(), "test");
        long methods =
                run.tests().stream().map(TestExecution::method).distinct().count();
        return methods == run.tests().size() ? tests : tests + " by " + Count.of(methods, "test method");
    }

    private static String shuffled(TestRun run) {
        return run.configuration().isShuffled()
                ? ", shuffled with seed " + run.configuration().seed()
                : "";
    }
}
