package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.PerfThresholds;
import io.github.parallelmaven.model.Phase;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.project.Pins;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Everything a user can set, checked once. A value comes from {@code -D}, then the POM, then
 * {@code .mvn/parallel/parallel.properties}, then the default named here.
 *
 * @param failOnGate {@code parallel.failOnGate}, true: an unmet gate fails the build
 * @param failFast {@code parallel.failFast}, true: a failed phase stops the later ones
 * @param mode {@code parallel.perf.mode}
 * @param thresholds what phase 4 asks for
 * @param allowBaselineFailures {@code parallel.perf.allowBaselineFailures}, false
 * @param allowedModes {@code parallel.perf.workers}: {@code any}, {@code forks} or {@code threads}
 * @param prefix {@code parallel.categorize.prefix}, empty: put before each category's tag
 * @param style {@code parallel.categorize.style}: {@code all} or {@code exceptions}
 * @param integrationWorkers {@code parallel.integration.maxWorkers}, 4
 * @param slowWorkers one, by the plan
 * @param values where further values are read from
 */
public record Settings(
        boolean failOnGate,
        boolean failFast,
        Mode mode,
        PerfThresholds thresholds,
        boolean allowBaselineFailures,
        Workers allowedModes,
        String prefix,
        Style style,
        int integrationWorkers,
        int slowWorkers,
        Values values) {

    /** How much is measured (spec, Measuring). */
    public enum Mode {
        QUICK,
        STANDARD,
        THOROUGH;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What may run at the same time. */
    public enum Workers {
        ANY,
        FORKS,
        THREADS;

        /** What may be tried, in the order of trying. */
        Set<RunConfiguration.Mode> modes() {
            return switch (this) {
                case ANY ->
                    EnumSet.of(
                            RunConfiguration.Mode.FORKS,
                            RunConfiguration.Mode.CLASS_THREADS,
                            RunConfiguration.Mode.SUREFIRE_THREADS);
                case FORKS -> EnumSet.of(RunConfiguration.Mode.FORKS);
                case THREADS -> EnumSet.of(RunConfiguration.Mode.CLASS_THREADS, RunConfiguration.Mode.SUREFIRE_THREADS);
            };
        }
    }

    /** Which tests get a tag. */
    public enum Style {
        ALL,
        EXCEPTIONS
    }

    /** Whether a bound goal makes test runs of its own. */
    public enum Measure {
        NEVER,
        ALWAYS
    }

    /** Every parameter there is, for the check of what was typed. */
    public static final Set<String> NAMES = Set.of(
            "parallel.skip",
            "parallel.deps.skip",
            "parallel.categorize.skip",
            "parallel.thread-safety.skip",
            "parallel.thread-safety.baseline",
            "parallel.thread-safety.record",
            "parallel.thread-safety.fixes",
            "parallel.perf.skip",
            "parallel.apply",
            "parallel.commit",
            "parallel.gates",
            "parallel.failOnGate",
            "parallel.failFast",
            "parallel.outputDirectory",
            "parallel.perf.mode",
            "parallel.perf.budget",
            "parallel.perf.methodThreads",
            "parallel.perf.measure",
            "parallel.perf.workers",
            "parallel.perf.minImprovement",
            "parallel.perf.limitTolerance",
            "parallel.perf.minGainToApply",
            "parallel.perf.strictCategoryTime",
            "parallel.perf.allowBaselineFailures",
            "parallel.perf.history",
            "parallel.perf.maxRegression",
            "parallel.perf.unitWarnSeconds",
            "parallel.perf.unitFailSeconds",
            "parallel.perf.integrationWarnSeconds",
            "parallel.perf.suiteWarnSeconds",
            "parallel.categorize.prefix",
            "parallel.categorize.style",
            "parallel.categorize.unitMillis",
            "parallel.categorize.integrationMillis",
            "parallel.categorize.maxMocks",
            "parallel.categorize.maxCalls",
            "parallel.categorize.slowWords",
            "parallel.categorize.workflowWords",
            "parallel.integration.maxWorkers");

    /**
     * Reads and checks all values.
     *
     * @param lookup gives the text of a parameter where one is set
     * @param defaultMode the mode where none is set
     * @throws InvalidSettingException naming the parameter, its value and what is allowed
     */
    public static Settings read(Function<String, Optional<String>> lookup, Mode defaultMode) {
        Values values = new Values(lookup);
        PerfThresholds plan = PerfThresholds.defaults();
        PerfThresholds thresholds = new PerfThresholds(
                values.share("parallel.perf.minImprovement", plan.minImprovement()),
                values.share("parallel.perf.limitTolerance", plan.limitTolerance()),
                values.share("parallel.perf.minGainToApply", plan.minGainToApply()),
                values.positive("parallel.perf.unitWarnSeconds", plan.unitWarn()),
                values.positive("parallel.perf.unitFailSeconds", plan.unitFail()),
                values.positive("parallel.perf.integrationWarnSeconds", plan.integrationWarn()),
                values.positive("parallel.perf.suiteWarnSeconds", plan.suiteWarn()),
                values.flag("parallel.perf.strictCategoryTime", plan.strictCategoryTime()));
        Settings settings = new Settings(
                values.flag("parallel.failOnGate", true),
                values.flag("parallel.failFast", true),
                values.oneOf("parallel.perf.mode", Mode.class, defaultMode),
                thresholds,
                values.flag("parallel.perf.allowBaselineFailures", false),
                values.oneOf("parallel.perf.workers", Workers.class, Workers.ANY),
                values.text("parallel.categorize.prefix", ""),
                values.oneOf("parallel.categorize.style", Style.class, Style.ALL),
                values.count("parallel.integration.maxWorkers", 4),
                1,
                values);
        settings.check();
        return settings;
    }

    /** What is read later is checked now: a user should not wait for minutes to learn of a typing error. */
    private void check() {
        values.flag("parallel.skip", false);
        values.flag("parallel.apply", false);
        commits();
        recordsTouches();
        fixes();
        methodThreads();
        Arrays.stream(Phase.values()).forEach(this::skips);
        failingGates();
        budget();
        measure();
        history();
        maxRegression();
        ratchet();
        CategorizeStep.categories(this);
    }

    /** Whether {@code apply} commits: {@code parallel.commit}. */
    public boolean commits() {
        return values.flag("parallel.commit", false);
    }

    /** Whether an agent records what the tests touch: {@code parallel.thread-safety.record}. */
    public boolean recordsTouches() {
        return values.flag("parallel.thread-safety.record", true);
    }

    /** Whether what tests share is made different or put back where that is small and safe: {@code parallel.thread-safety.fixes}. */
    public boolean fixes() {
        return values.flag("parallel.thread-safety.fixes", true);
    }

    /** Whether tests of one class may overlap, where that class decides: {@code parallel.perf.methodThreads}. */
    public boolean methodThreads() {
        return values.flag("parallel.perf.methodThreads", true);
    }

    /** What phase 4 asks for: a pinned improvement replaces the default, not what was typed. */
    PerfThresholds thresholds(Pins pins) {
        boolean typed = values.lookup().apply("parallel.perf.minImprovement").isPresent();
        return pins.minImprovement() < 0 || typed ? thresholds : thresholds.withMinImprovement(pins.minImprovement());
    }

    /** What a thorough measurement may cost, in sequential runs: {@code parallel.perf.budget}; infinite where nothing is said. */
    public double budget() {
        String name = "parallel.perf.budget";
        return values.lookup().apply(name).map(said -> values.positive(name, 1)).orElse(Double.POSITIVE_INFINITY);
    }

    /** Whether a bound goal measures: {@code parallel.perf.measure}. */
    public Measure measure() {
        return values.oneOf("parallel.perf.measure", Measure.class, Measure.NEVER);
    }

    /** What is done with the times of test classes in a bound build. */
    public enum History {
        /** They are held against earlier ones, and kept on this machine. */
        KEEP,
        /** The same, and what this machine knows is added to the file that users commit. */
        WRITE,
        /** The same as KEEP, and what has become slower is usual from now on. */
        ACCEPT,
        /** Nothing. */
        OFF
    }

    /** What a bound goal does with the times of this build: {@code parallel.perf.history}. */
    public History history() {
        return values.oneOf("parallel.perf.history", History.class, History.KEEP);
    }

    /** How much slower than by chance a test class may become: {@code parallel.perf.maxRegression}, 20 %. */
    public double maxRegression() {
        return values.share("parallel.perf.maxRegression", 0.20);
    }

    /** What is done with the baseline of hazards. */
    public enum Ratchet {
        /** What it knows does not fail a build. */
        HOLD,
        /** It is written where there is none; else what is mended is taken out. */
        WRITE
    }

    /** What a bound goal does with the baseline: {@code parallel.thread-safety.baseline}. */
    public Ratchet ratchet() {
        return values.oneOf("parallel.thread-safety.baseline", Ratchet.class, Ratchet.HOLD);
    }

    /** Whether a phase is skipped, by {@link #skipOf}. */
    public boolean skips(Phase phase) {
        return values.flag(skipOf(phase), false);
    }

    /** The parameter that skips a phase: {@code parallel.<phase>.skip}. */
    public static String skipOf(Phase phase) {
        return "parallel." + phase.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".skip";
    }

    /**
     * The gates that may fail the build: {@code parallel.gates}, such as {@code 1.1,2.3}; all where nothing is said.
     *
     * @throws InvalidSettingException for what is no gate
     */
    public Set<GateId> failingGates() {
        return FailingGates.of(values);
    }

    /** The same with another mode. */
    public Settings inMode(Mode other) {
        return new Settings(
                failOnGate,
                failFast,
                other,
                thresholds,
                allowBaselineFailures,
                allowedModes,
                prefix,
                style,
                integrationWorkers,
                slowWorkers,
                values);
    }
}
