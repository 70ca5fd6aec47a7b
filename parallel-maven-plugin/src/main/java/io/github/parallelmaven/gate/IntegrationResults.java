package io.github.parallelmaven.gate;

import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.Diagnosis;
import io.github.parallelmaven.model.Difference;
import io.github.parallelmaven.model.IntegrationEvidence;
import io.github.parallelmaven.model.IntegrationEvidence.Suite;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * Failsafe's part in gate 4.2: each of its tests has in the plain run the outcome that it had before any change. It joins
 * what was judged of Surefire's tests; neither of the two can make up for the other.
 */
record IntegrationResults(IntegrationEvidence evidence) {

    private static final String EXPECTED = "every integration test as before any change, none lost, none run twice";

    /** @param surefire the verdict on Surefire's tests */
    Verdict join(Verdict surefire) {
        if (surefire instanceof Verdict.Failed) {
            return surefire;
        }
        return switch (evidence.status()) {
            case NONE -> Joined.said(surefire, named(evidence.reason()));
            case NOT_RUN -> Joined.said(surefire, "integration tests were not run");
            case LEFT_OUT -> leftOut(surefire);
            case UNKNOWN -> new Verdict.NotJudged(named(evidence.reason()), true);
            case FAILING -> failing();
            case COMPARED -> compared(surefire);
        };
    }

    private Verdict leftOut(Verdict surefire) {
        return surefire instanceof Verdict.Passed passed
                ? new Verdict.Warned(
                        passed.examined(),
                        new Diagnosis(
                                "integration tests to be held against those before any change, too",
                                passed.summary() + "; " + named(evidence.reason()),
                                List.of("the command line"),
                                "leave it out of the call where integration tests can run"))
                : Joined.said(surefire, named(evidence.reason()));
    }

    private Verdict failing() {
        List<String> names = new ArrayList<>();
        evidence.suites().forEach(suite -> suite.failing().forEach(test -> names.add(name(suite, test))));
        return new Verdict.Failed(
                evidence.tests(),
                new Diagnosis(
                        "no integration test that fails before any change",
                        Count.of(names.size(), "failing integration test") + " of " + evidence.tests(),
                        Places.firstTen(names),
                        "repair what fails, or leave it out by name: -Dparallel.perf.allowBaselineFailures=true; or"
                                + " leave all of them out: -DskipITs"));
    }

    private Verdict compared(Verdict surefire) {
        List<String> problems = new ArrayList<>();
        for (Suite suite : evidence.suites()) {
            if (!suite.broken().isEmpty()) {
                problems.add(suite.broken());
            }
            for (Difference difference : suite.differences()) {
                problems.add(name(suite, difference.test()) + ": " + Differences.text(difference));
            }
        }
        if (!problems.isEmpty()) {
            return new Verdict.Failed(
                    evidence.tests(),
                    new Diagnosis(
                            EXPECTED,
                            Count.of(problems.size(), "difference") + " of integration tests in the plain run",
                            Places.firstTen(problems),
                            evidence.tuning().isProven()
                                    ? "let them run one after another: `mvn parallel:apply"
                                            + " -Dparallel.integration.maxWorkers=1`; where they differ then too, see what"
                                            + " of target/parallel/parallel.patch they notice"
                                    : "see what of target/parallel/parallel.patch these tests notice, and make them"
                                            + " independent of it; or leave them out: `mvn parallel:apply -DskipITs`"));
        }
        return met(surefire);
    }

    private Verdict met(Verdict surefire) {
        List<String> known = new ArrayList<>();
        evidence.suites().forEach(suite -> {
            suite.unstable().forEach(test -> known.add(name(suite, test) + ": unstable before us"));
            suite.excluded().forEach(test -> known.add(name(suite, test) + ": failed before, left out"));
        });
        String same = Count.of(evidence.tests(), "integration test") + " the same"
                + (known.isEmpty() ? "" : ", " + known.size() + " unstable or failing before any change left out");
        if (evidence.tests() == 0 && known.isEmpty()) {
            return Joined.said(surefire, "Failsafe runs no test");
        }
        int examined = evidence.tests() == 0 ? known.size() : evidence.tests();
        return Joined.of(
                surefire,
                known.isEmpty()
                        ? new Verdict.Passed(examined, same)
                        : new Verdict.Warned(
                                examined,
                                new Diagnosis(
                                        "every integration test stable, and none that fails before any change",
                                        same,
                                        Places.firstTen(known),
                                        "repair these tests, then `mvn parallel:validate`")));
    }

    private static String named(String reason) {
        return reason.isEmpty() ? "" : "integration tests: " + reason;
    }

    /** With the execution of Failsafe where there are several: it may be run in more than one. */
    private String name(Suite suite, TestId test) {
        return evidence.suites().size() == 1
                ? test.label()
                : test.label() + " in " + suite.name().substring(suite.name().indexOf(':') + 1);
    }
}
