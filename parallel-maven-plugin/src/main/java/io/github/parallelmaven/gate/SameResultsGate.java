package io.github.parallelmaven.gate;

import io.github.parallelmaven.model.Comparison;
import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.Diagnosis;
import io.github.parallelmaven.model.Difference;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.PerfEvidence;
import io.github.parallelmaven.model.SelectedTests;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Gate 4.2: every test has the same outcome, by identity, in the sequential runs, each shuffled parallel run and the plain
 * run; none lost, none run twice. Where only JVM flags are chosen nothing overlaps, and nothing is shuffled. Failsafe's tests
 * have the outcome that they had before any change. A difference fails in any mode; {@code quick} cannot certify. Examines
 * the tests that every counted run was compared in.
 */
final class SameResultsGate implements Gate<PerfEvidence> {

    private static final String EXPECTED =
            "every test with its sequential outcome in each parallel run, none lost, none run twice";

    private static final String EXPECTED_ALONE =
            "every test with its outcome of before in each run under the JVM flags, none lost, none run twice";

    @Override
    public GateId id() {
        return GateId.SAME_RESULTS;
    }

    @Override
    public Verdict judge(PerfEvidence evidence) {
        return new IntegrationResults(evidence.integration()).join(surefire(evidence));
    }

    private static Verdict surefire(PerfEvidence evidence) {
        FailingBaseline baseline = FailingBaseline.of(evidence);
        if (baseline.stopped(evidence)) {
            return baseline.failed();
        }
        CountedRuns runs = new CountedRuns(evidence);
        int examined =
                runs.comparisons().stream().mapToInt(Comparison::compared).min().orElse(0);
        List<String> problems = problems(runs);
        if (!problems.isEmpty()) {
            return new Verdict.Failed(examined, different(evidence, runs, problems));
        }
        if (!runs.uncompared().isEmpty()) {
            return new Verdict.NotJudged("run " + runs.uncompared().get(0).number() + " was not compared", true);
        }
        if (evidence.certificate().valid()) {
            return certified(evidence, examined);
        }
        String wanting = wanting(evidence, runs);
        return wanting.isEmpty() ? met(evidence, examined, summary(runs)) : new Verdict.NotJudged(wanting, true);
    }

    private static List<String> problems(CountedRuns runs) {
        List<String> problems = new ArrayList<>();
        for (TestRun run : runs.broken()) {
            String message = run.exit().message();
            problems.add(name(run) + ": "
                    + run.exit().status().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                    + (message.isEmpty() ? ", records not whole" : ", " + message));
        }
        runs.notOverlapping()
                .forEach(run -> problems.add(name(run) + ": peak concurrency " + run.peakConcurrency()
                        + ", no two tests ran at one moment"));
        for (Comparison comparison : runs.comparisons()) {
            if (comparison.compared() == 0) {
                problems.add("run " + comparison.run() + ": no test was compared");
            }
            comparison
                    .differences()
                    .forEach(difference -> problems.add(describe("run " + comparison.run(), difference)));
        }
        for (SelectedTests selection : runs.evidence().selections()) {
            if (!selection.broken().isEmpty()) {
                problems.add(selection.command() + ": " + selection.broken());
            }
            selection
                    .differences()
                    .forEach(difference -> problems.add(selection.command() + ": "
                            + difference.test().label() + ": " + Differences.ofSelection(difference)));
        }
        return problems;
    }

    private static String name(TestRun run) {
        return "run " + run.number() + " (" + run.kind().name().toLowerCase(Locale.ROOT) + ")";
    }

    private static String describe(String run, Difference difference) {
        return run + ": " + difference.test().label() + ": " + Differences.text(difference);
    }

    /** Why nothing can be certified from these runs; empty when it can. */
    private static String wanting(PerfEvidence evidence, CountedRuns runs) {
        if (evidence.parallel().isEmpty()) {
            return "no run of a chosen configuration; " + evidence.certificate().reason();
        }
        if (evidence.mode().equals("quick")) {
            return Count.of(runs.shuffles().size(), "shuffle") + " agreed; quick cannot certify";
        }
        if (!evidence.chosen().serial().isEmpty() && evidence.selections().isEmpty()) {
            return "no command that selects tests was tried, and the tests are split over executions";
        }
        List<String> missing = Shortfall.of(evidence);
        return missing.isEmpty() ? "" : "all runs agreed, but only " + String.join(", ", missing);
    }

    private static Verdict certified(PerfEvidence evidence, int compared) {
        PerfEvidence.Certification certificate = evidence.certificate();
        int runs = certificate.shuffles() + certificate.plainRuns();
        int examined = compared > 0 ? compared : runs;
        if (examined == 0) {
            return new Verdict.NotJudged("the certificate names no run", true);
        }
        String summary = compared > 0
                ? Count.of(compared, "test") + " the same; certified by " + Count.of(runs, "run")
                : "certified by " + provingRuns(evidence, certificate.shuffles(), certificate.plainRuns());
        return met(evidence, examined, summary);
    }

    private static Verdict met(PerfEvidence evidence, int examined, String summary) {
        List<String> known = new ArrayList<>();
        List<TestRun> failing = new CountedRuns(evidence).failingAnyway();
        failing.forEach(
                run -> known.add(name(run) + ": " + run.exit().message() + ", after the tests, as without any change"));
        evidence.unstable().forEach(test -> known.add(test.label() + ": unstable before us"));
        evidence.excluded().forEach(test -> known.add(test.label() + ": failed in the baseline, left out"));
        if (known.isEmpty()) {
            return new Verdict.Passed(examined, summary);
        }
        List<String> found = new ArrayList<>(List.of(summary));
        if (!failing.isEmpty()) {
            found.add("the build fails after its tests, with and without the changes");
        }
        if (known.size() > failing.size()) {
            found.add(Count.of(evidence.unstable().size(), "test") + " unstable before us, "
                    + evidence.excluded().size() + " left out");
        }
        return new Verdict.Warned(
                examined,
                new Diagnosis(
                        failing.isEmpty() ? "every test stable in the sequential runs" : "a build that ends well",
                        String.join("; ", found),
                        Places.firstTen(known),
                        "repair what is named here, then `mvn parallel:validate`"));
    }

    private static String summary(CountedRuns runs) {
        int compared =
                runs.comparisons().stream().mapToInt(Comparison::compared).min().orElse(0);
        return Count.of(compared, "test") + " the same in "
                + provingRuns(
                        runs.evidence(),
                        runs.shuffles().size(),
                        runs.byCommand().size() + runs.plain().size())
                + (runs.evidence().selections().isEmpty()
                        ? ""
                        : ", once each by "
                                + Count.of(runs.evidence().selections().size(), "command"));
    }

    /** @param others those by a command, the plain one among them */
    private static String provingRuns(PerfEvidence evidence, int shuffles, int others) {
        return evidence.chosen().isFlagsAlone()
                ? Count.of(others, "run") + "; nothing to shuffle"
                : Count.of(shuffles, "shuffle") + ", " + Count.of(others, "plain run");
    }

    private static Diagnosis different(PerfEvidence evidence, CountedRuns runs, List<String> problems) {
        String expected = evidence.chosen().isFlagsAlone() ? EXPECTED_ALONE : EXPECTED;
        if (!runs.overlapping().isEmpty()) {
            return new Diagnosis(
                    expected,
                    "a sequential run that was not sequential",
                    Places.firstTen(problems),
                    "let -D on the command line switch off what runs tests in parallel (gate 1.3 names what it cannot),"
                            + " then `mvn parallel:validate -Dparallel.perf.mode=standard`");
        }
        if (!runs.unbuilt().isEmpty() && runs.comparisons().stream().allMatch(Comparison::isSame)) {
            int number = runs.unbuilt().get(0).number();
            return new Diagnosis(
                    expected,
                    "the changed project does not build, though its tests run",
                    Places.firstTen(problems),
                    ("see target/parallel/runs/%03d/build.log; where `mvn verify` fails without the changes too, type what"
                                    + " skips the goal that fails, such as -Dgpg.skip, since it is passed on; else let"
                                    + " the build accept what is changed; then `mvn parallel:apply`")
                            .formatted(number));
        }
        if (problems.size() == runs.broken().size()) {
            return new Diagnosis(
                    expected,
                    Count.of(problems.size(), "run") + " broke off, and no test gave another result",
                    Places.firstTen(problems),
                    "see the output of the run in target/parallel/runs/%03d, do away with what ended it, then `mvn parallel:apply`"
                            .formatted(runs.broken().get(0).number()));
        }
        long selected = evidence.selections().stream()
                .mapToLong(selection -> selection.differences().size())
                .sum();
        if (problems.size() == selected) {
            // Not a matter of what overlaps, so that no other mode of search could help.
            return new Diagnosis(
                    expected,
                    Count.of(problems.size(), "difference") + " where a command selects tests, none in a run of all",
                    Places.firstTen(problems),
                    "let the command named here select these tests, and no others: a runner of JUnit 4 that is not Filterable runs"
                            + " all tests of its class or none, so give that class one category as a whole, a runner that is"
                            + " Filterable, or leave it out by <excludes>; then `mvn parallel:apply`");
        }
        return new Diagnosis(
                expected,
                Count.of(problems.size(), "difference") + " with "
                        + evidence.chosen().label(),
                Places.firstTen(problems),
                nextStep(evidence, runs));
    }

    private static String nextStep(PerfEvidence evidence, CountedRuns runs) {
        if (evidence.chosen().isFlagsAlone() && runs.differByChance()) {
            return "a test named here ends now one way and now another under the same flags: do away with that, or leave it"
                    + " out by <excludes>, then `mvn parallel:apply`";
        }
        if (evidence.chosen().isFlagsAlone()) {
            return "repair what the tests named here expect of the JVM, or give the POM's argLine what they need, then"
                    + " `mvn parallel:apply`";
        }
        return evidence.mode().equals("thorough")
                ? "repair what the tests named here share, or keep their classes apart by hand, then"
                        + " `mvn parallel:validate -Dparallel.perf.mode=standard`"
                : "`mvn parallel:apply -Dparallel.perf.mode=thorough` has the budget to keep the classes named here"
                        + " apart and to prove that";
    }
}
