package io.github.parallelmaven.model;

import java.util.List;

/**
 * Phase 3: what must not overlap.
 *
 * @param chosen the configuration these findings are judged for: what cannot meet in it is harmless
 * @param classesAnalysed how many test classes were read, with all they reach
 * @param findings every finding, with its remedy
 * @param resources constants that name something outside the JVM
 * @param recording what was recorded, or {@link Recording#none}
 * @param opaqueStaticMocks test methods that open a static mock and are not seen to close it
 * @param mended entries of the baseline that are no open finding any more, for a person
 * @param openNow the findings that are open in the project as it is; of the trial the others say how it will be
 * @param mocksPossible whether Mockito is on the test class path
 */
public record SafetyEvidence(
        RunConfiguration chosen,
        int classesAnalysed,
        List<Finding> findings,
        List<ProcessResource> resources,
        Recording recording,
        List<Location> opaqueStaticMocks,
        List<String> mended,
        List<Finding> openNow,
        boolean mocksPossible)
        implements Evidence {

    /**
     * A run with fixtures recorded.
     *
     * @param reason why there is none, or empty
     * @param workers how many workers it ran with; identities count only from four
     * @param peakConcurrency how many tests really ran at one moment
     * @param testsObserved how many tests the recorder saw
     * @param fieldsExamined how many fields it looked at
     * @param objects how many mutable objects and mocks it saw
     * @param mocks how many of these were mocks
     * @param conflicts objects that belong to two tests whose times overlap
     * @param openStaticMocks static mocks still open after their test
     * @param forks how many test JVMs took part
     * @param apart how many tests ran, when no two of them ran at one moment in one JVM; 0 when some did
     * @param touches what the agent saw
     */
    public record Recording(
            String reason,
            int workers,
            int peakConcurrency,
            int testsObserved,
            int fieldsExamined,
            int objects,
            int mocks,
            List<Conflict> conflicts,
            List<FixtureUse> openStaticMocks,
            int forks,
            int apart,
            Touches touches) {

        public Recording {
            conflicts = List.copyOf(conflicts);
            openStaticMocks = List.copyOf(openStaticMocks);
        }

        /** A recording without the agent. */
        public Recording(
                String reason,
                int workers,
                int peakConcurrency,
                int testsObserved,
                int fieldsExamined,
                int objects,
                int mocks,
                List<Conflict> conflicts,
                List<FixtureUse> openStaticMocks,
                int forks,
                int apart) {
            this(
                    reason,
                    workers,
                    peakConcurrency,
                    testsObserved,
                    fieldsExamined,
                    objects,
                    mocks,
                    conflicts,
                    openStaticMocks,
                    forks,
                    apart,
                    Touches.none(""));
        }

        public Recording withTouches(Touches others) {
            return new Recording(
                    reason,
                    workers,
                    peakConcurrency,
                    testsObserved,
                    fieldsExamined,
                    objects,
                    mocks,
                    conflicts,
                    openStaticMocks,
                    forks,
                    apart,
                    others);
        }

        public static Recording none(String reason) {
            return new Recording(reason, 0, 0, 0, 0, 0, 0, List.of(), List.of(), 0, 0);
        }
    }

    /** One object that two overlapping tests held. */
    public record Conflict(FixtureUse first, FixtureUse second) {}

    public SafetyEvidence {
        findings = List.copyOf(findings);
        resources = List.copyOf(resources);
        opaqueStaticMocks = List.copyOf(opaqueStaticMocks);
        mended = List.copyOf(mended);
        openNow = List.copyOf(openNow);
    }

    /** Of the project as it is: what is open now is what is open in it. */
    public static SafetyEvidence asItIs(
            RunConfiguration chosen,
            int classesAnalysed,
            List<Finding> findings,
            List<ProcessResource> resources,
            Recording recording,
            List<Location> opaqueStaticMocks,
            List<String> mended,
            boolean mocksPossible) {
        return new SafetyEvidence(
                chosen,
                classesAnalysed,
                findings,
                resources,
                recording,
                opaqueStaticMocks,
                mended,
                open(findings),
                mocksPossible);
    }

    private static List<Finding> open(List<Finding> findings) {
        return findings.stream().filter(finding -> !finding.isHarmless()).toList();
    }

    /** The same as evidence of the trial, which the changes have made of the project as it is. */
    public SafetyEvidence changedFrom(SafetyEvidence now) {
        return new SafetyEvidence(
                chosen,
                classesAnalysed,
                findings,
                resources,
                recording,
                opaqueStaticMocks,
                mended,
                now.openNow(),
                mocksPossible);
    }

    /** The same once the baseline has been asked. */
    public SafetyEvidence with(List<Finding> known, List<String> mendedEntries) {
        return asItIs(
                chosen, classesAnalysed, known, resources, recording, opaqueStaticMocks, mendedEntries, mocksPossible);
    }
}
