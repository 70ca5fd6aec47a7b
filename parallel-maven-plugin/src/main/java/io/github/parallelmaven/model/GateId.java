package io.github.parallelmaven.model;

import java.util.Arrays;
import java.util.List;

/** The sixteen gates. Their number is the contract: it is no extension point. */
public enum GateId {
    DEPENDENCIES_RESOLVE(Phase.DEPS, 1, "Dependencies resolve"),
    RUNNER_DETECTED(Phase.DEPS, 2, "Runner detected"),
    CONFIGURATION_VALID(Phase.DEPS, 3, "Configuration valid"),
    NO_CONFLICTS(Phase.DEPS, 4, "No conflicts"),
    COMPLETE_COVERAGE(Phase.CATEGORIZE, 1, "Complete coverage"),
    DISTRIBUTION(Phase.CATEGORIZE, 2, "Distribution"),
    NO_UNTAGGED_TEST(Phase.CATEGORIZE, 3, "No untagged test"),
    SOURCES_INTACT(Phase.CATEGORIZE, 4, "Sources intact"),
    NO_UNGUARDED_SHARED_STATE(Phase.THREAD_SAFETY, 1, "No unguarded shared state"),
    FIXTURE_ISOLATION(Phase.THREAD_SAFETY, 2, "Fixture isolation"),
    PROCESS_ISOLATION(Phase.THREAD_SAFETY, 3, "Process isolation"),
    MOCK_INDEPENDENCE(Phase.THREAD_SAFETY, 4, "Mock independence"),
    IMPROVEMENT(Phase.PERF, 1, "Improvement"),
    SAME_RESULTS(Phase.PERF, 2, "Same results"),
    CATEGORY_TIME(Phase.PERF, 3, "Category time"),
    OPTIMUM_FOUND(Phase.PERF, 4, "Optimum found");

    private final Phase phase;
    private final int position;
    private final String title;

    GateId(Phase phase, int position, String title) {
        this.phase = phase;
        this.position = position;
        this.title = title;
    }

    public Phase phase() {
        return phase;
    }

    public String title() {
        return title;
    }

    /** The gate's place in its phase, from 1, as the plan counts. */
    public int position() {
        return position;
    }

    /** The number users know the gate by, such as "2.1". */
    public String number() {
        return phase.number() + "." + position;
    }

    public static List<GateId> of(Phase phase) {
        return Arrays.stream(values()).filter(gate -> gate.phase == phase).toList();
    }
}
