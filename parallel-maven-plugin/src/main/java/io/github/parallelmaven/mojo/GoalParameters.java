package io.github.parallelmaven.mojo;

import io.github.parallelmaven.phase.Settings;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * The parameters of all goals. A default is not written here but in {@link Settings}, because
 * {@code .mvn/parallel/parallel.properties} stands between the POM and the default.
 */
abstract class GoalParameters extends AbstractMojo {

    /** Skips this plugin. Default: false. */
    @Parameter(property = "parallel.skip")
    private String skip;

    /** Skips phase 1. Default: false. */
    @Parameter(property = "parallel.deps.skip")
    private String skipDeps;

    /** Skips phase 2. Default: false. */
    @Parameter(property = "parallel.categorize.skip")
    private String skipCategorize;

    /** Skips phase 3. Default: false. */
    @Parameter(property = "parallel.thread-safety.skip")
    private String skipThreadSafety;

    /**
     * {@code write}: makes the baseline of known hazards, or takes out of it what is mended, from compiled tests and
     * without a run. Default: hold, which lets no new hazard in.
     */
    @Parameter(property = "parallel.thread-safety.baseline")
    private String baseline;

    /** Whether an agent records what the tests touch, in one run that is not timed. Default: true. */
    @Parameter(property = "parallel.thread-safety.record")
    private String recordTouches;

    /**
     * Whether small edits that are proven to change no outcome are preferred to locks, isolation and serial executions.
     * Default: true.
     */
    @Parameter(property = "parallel.thread-safety.fixes")
    private String fixes;

    /** Skips phase 4. Default: false. */
    @Parameter(property = "parallel.perf.skip")
    private String skipPerf;

    /** On a phase goal: also writes what is inert without concurrency (tags, declarations, isolation). Default: false. */
    @Parameter(property = "parallel.apply")
    private String apply;

    /** On apply: one commit a gate, and a failed attempt on the branch {@code parallel/attempts}. Default: false. */
    @Parameter(property = "parallel.commit")
    private String commit;

    /** The gates that may fail the build, such as {@code 1.1,2.3}; the others are shown only. Default: all. */
    @Parameter(property = "parallel.gates")
    private String gates;

    /** Whether an unmet gate fails the build. Default: true. */
    @Parameter(property = "parallel.failOnGate")
    private String failOnGate;

    /** Whether a phase that is FAILED stops the later ones. Default: true. */
    @Parameter(property = "parallel.failFast")
    private String failFast;

    /** How much is measured: quick (at most 2.5 sequential runs), standard (6) or thorough. */
    @Parameter(property = "parallel.perf.mode")
    private String perfMode;

    /** {@code always}: a bound goal measures too. Default: a bound goal never runs a test itself. */
    @Parameter(property = "parallel.perf.measure")
    private String perfMeasure;

    /** What may run at the same time: any, forks or threads. Default: any. */
    @Parameter(property = "parallel.perf.workers")
    private String perfWorkers;

    /** The share of sequential time to save, such as 50. Default: the pin, or 50. */
    @Parameter(property = "parallel.perf.minImprovement")
    private String minImprovement;

    /** How near the lower bound is good enough, in percent. Default: 15. */
    @Parameter(property = "parallel.perf.limitTolerance")
    private String limitTolerance;

    /** The gain below which apply writes nothing, in percent. Default: 10. */
    @Parameter(property = "parallel.perf.minGainToApply")
    private String minGainToApply;

    /** Whether gate 4.3 fails instead of warning. Default: false. */
    @Parameter(property = "parallel.perf.strictCategoryTime")
    private String strictCategoryTime;

    /** Leaves tests that fail sequentially out of the comparison, by name. Default: false. */
    @Parameter(property = "parallel.perf.allowBaselineFailures")
    private String allowBaselineFailures;

    /**
     * What a bound goal does with the times of test classes: {@code keep} holds them against earlier builds of this machine and of
     * {@code .mvn/parallel/history.jsonl}; {@code write} also adds this machine's builds to that file; {@code accept} takes what is slower
     * as usual from now on; {@code off}. Default: keep.
     */
    @Parameter(property = "parallel.perf.history")
    private String history;

    /** What {@code thorough} may cost, in sequential runs, such as 20. Default: no limit. */
    @Parameter(property = "parallel.perf.budget")
    private String budget;

    /** Whether the tests of a class that decides when all are done may overlap in class threads. Default: true. */
    @Parameter(property = "parallel.perf.methodThreads")
    private String methodThreads;

    /** How much more than by chance a test class may take than in earlier builds, in percent. Default: 20. */
    @Parameter(property = "parallel.perf.maxRegression")
    private String maxRegression;

    /** Seconds over which all unit tests together are warned of. Default: 5. */
    @Parameter(property = "parallel.perf.unitWarnSeconds")
    private String unitWarnSeconds;

    /** Seconds over which all unit tests together fail a strict gate 4.3. Default: 10. */
    @Parameter(property = "parallel.perf.unitFailSeconds")
    private String unitFailSeconds;

    /** Seconds over which all integration tests together are warned of. Default: 30. */
    @Parameter(property = "parallel.perf.integrationWarnSeconds")
    private String integrationWarnSeconds;

    /** Seconds over which the whole suite is warned of. Default: 15. */
    @Parameter(property = "parallel.perf.suiteWarnSeconds")
    private String suiteWarnSeconds;

    /** Put before each category's tag where the plain word is already in use. Default: nothing. */
    @Parameter(property = "parallel.categorize.prefix")
    private String prefix;

    /** {@code all}: every test is tagged; {@code exceptions}: unit is the default and only the others are. Default: all. */
    @Parameter(property = "parallel.categorize.style")
    private String style;

    /** Milliseconds under which a test is a unit test. Default: 100. */
    @Parameter(property = "parallel.categorize.unitMillis")
    private String unitMillis;

    /** Milliseconds over which a test is slow. Default: 5000. */
    @Parameter(property = "parallel.categorize.integrationMillis")
    private String integrationMillis;

    /** How many mocks a unit test may have. Default: 3. */
    @Parameter(property = "parallel.categorize.maxMocks")
    private String maxMocks;

    /** How many calls a unit test may make. Default: 3. */
    @Parameter(property = "parallel.categorize.maxCalls")
    private String maxCalls;

    /** Words that mark a slow test, comma separated. */
    @Parameter(property = "parallel.categorize.slowWords")
    private String slowWords;

    /** Patterns that mark a workflow, comma separated. */
    @Parameter(property = "parallel.categorize.workflowWords")
    private String workflowWords;

    /** The most forks that are tried for Failsafe's tests. Default: 4; 1 for none. */
    @Parameter(property = "parallel.integration.maxWorkers")
    private String integrationMaxWorkers;

    /** What the POM says of them, by name; null where it says nothing. */
    final Map<String, String> parameters() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("parallel.skip", skip);
        values.put("parallel.deps.skip", skipDeps);
        values.put("parallel.categorize.skip", skipCategorize);
        values.put("parallel.thread-safety.skip", skipThreadSafety);
        values.put("parallel.thread-safety.baseline", baseline);
        values.put("parallel.thread-safety.record", recordTouches);
        values.put("parallel.thread-safety.fixes", fixes);
        values.put("parallel.perf.skip", skipPerf);
        values.put("parallel.apply", apply);
        values.put("parallel.commit", commit);
        values.put("parallel.gates", gates);
        values.put("parallel.failOnGate", failOnGate);
        values.put("parallel.failFast", failFast);
        values.put("parallel.perf.mode", perfMode);
        values.put("parallel.perf.budget", budget);
        values.put("parallel.perf.methodThreads", methodThreads);
        values.put("parallel.perf.measure", perfMeasure);
        values.put("parallel.perf.workers", perfWorkers);
        values.put("parallel.perf.minImprovement", minImprovement);
        values.put("parallel.perf.limitTolerance", limitTolerance);
        values.put("parallel.perf.minGainToApply", minGainToApply);
        values.put("parallel.perf.strictCategoryTime", strictCategoryTime);
        values.put("parallel.perf.allowBaselineFailures", allowBaselineFailures);
        values.put("parallel.perf.history", history);
        values.put("parallel.perf.maxRegression", maxRegression);
        values.put("parallel.perf.unitWarnSeconds", unitWarnSeconds);
        values.put("parallel.perf.unitFailSeconds", unitFailSeconds);
        values.put("parallel.perf.integrationWarnSeconds", integrationWarnSeconds);
        values.put("parallel.perf.suiteWarnSeconds", suiteWarnSeconds);
        values.put("parallel.categorize.prefix", prefix);
        values.put("parallel.categorize.style", style);
        values.put("parallel.categorize.unitMillis", unitMillis);
        values.put("parallel.categorize.integrationMillis", integrationMillis);
        values.put("parallel.categorize.maxMocks", maxMocks);
        values.put("parallel.categorize.maxCalls", maxCalls);
        values.put("parallel.categorize.slowWords", slowWords);
        values.put("parallel.categorize.workflowWords", workflowWords);
        values.put("parallel.integration.maxWorkers", integrationMaxWorkers);
        return values;
    }
}
