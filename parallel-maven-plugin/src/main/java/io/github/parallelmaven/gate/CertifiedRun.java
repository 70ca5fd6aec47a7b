package io.github.parallelmaven.gate;

import io.github.parallelmaven.model.Certificate;
import io.github.parallelmaven.model.CertifiedModule;
import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.Diagnosis;
import io.github.parallelmaven.model.Drift;
import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.TestExecution;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestMethod;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Gate 4.2 in a bound build: the run that this very build made, held against the certificate. Tests of classes that have
 * changed since are not covered yet: that is said, and fails nothing.
 *
 * @param certificate what was proven
 * @param module what of it holds for the module that is built
 * @param settingsDigest digest of the settings in effect
 * @param drift what is no longer what was certified
 * @param run what this build did
 */
public record CertifiedRun(
        Certificate certificate, CertifiedModule module, String settingsDigest, Drift drift, TestRun run) {

    /** A class in a suite of JUnit 4, or that of a test in it. */
    private static final Pattern INSIDE = Pattern.compile("\\[test:(?:[^]]*\\()?([\\w$.]+)\\)?]");

    /** Judges the run. */
    public Verdict judge() {
        SortedMap<String, List<TestExecution>> found = new TreeMap<>();
        run.tests()
                .forEach(test -> found.computeIfAbsent(test.id().value(), any -> new ArrayList<>())
                        .add(test));
        int examined = found.size();
        SortedMap<String, Outcome> certified = certified();
        SortedSet<String> unknown = new TreeSet<>(found.keySet());
        unknown.removeIf(id -> certified.containsKey(id) || !isCovered(id));
        if (examined == 0 && certified.isEmpty()) {
            return new Verdict.NotApplicable(1, "no test of this module is certified");
        }
        if (examined == 0) {
            return failed(
                    1,
                    Count.of(certified.size(), "certified test") + " to run",
                    "Surefire was started in this build and ran no test",
                    List.of(
                            "<skip>, <skipTests> or <includes> of maven-surefire-plugin, and the properties behind them"));
        }
        if (!run.isComplete()) {
            return failed(
                    examined,
                    "this build's own test run to be whole",
                    "it ended as " + run.exit().status() + " " + run.exit().message(),
                    List.of("the test run of this build"));
        }
        if (!settingsDigest.equals(module.settingsDigest())) {
            return failed(
                    examined,
                    "the certified settings: " + certificate.configuration().label(),
                    "other effective settings",
                    List.of("pom.xml, junit-platform.properties or -D"));
        }
        List<String> differences = differences(certified, found);
        if (!differences.isEmpty()) {
            return failed(
                    examined,
                    "every test as certified: none lost, none run twice, each with its outcome",
                    Count.of(differences.size(), "difference"),
                    Places.firstTen(differences));
        }
        return drift.isNone() && unknown.isEmpty()
                ? new Verdict.Passed(examined, Count.of(examined, "test") + " as certified")
                : uncovered(certified, found, unknown);
    }

    private List<String> differences(
            SortedMap<String, Outcome> certified, SortedMap<String, List<TestExecution>> found) {
        List<String> differences = new ArrayList<>();
        found.forEach((id, executions) -> {
            if (executions.size() > 1) {
                differences.add(label(id) + ": run " + executions.size() + " times");
            }
        });
        for (Map.Entry<String, Outcome> expected : certified.entrySet()) {
            List<TestExecution> executions = found.getOrDefault(expected.getKey(), List.of());
            boolean covered = isCovered(expected.getKey());
            if (executions.isEmpty() && covered) {
                differences.add(label(expected.getKey()) + ": lost");
            } else if (!executions.isEmpty() && covered && executions.get(0).outcome() != expected.getValue()) {
                differences.add(label(expected.getKey()) + ": " + expected.getValue() + " became "
                        + executions.get(0).outcome());
            }
        }
        return differences;
    }

    /** What was certified of this module's tests: another module runs its own. */
    private SortedMap<String, Outcome> certified() {
        if (certificate.modules().size() == 1) {
            return certificate.outcomes();
        }
        SortedMap<String, Outcome> own = new TreeMap<>(certificate.outcomes());
        own.keySet().removeIf(id -> !module.holds(new TestId(id)));
        return own;
    }

    private static String label(String id) {
        return new TestId(id).label();
    }

    /** Unique ids name the outermost class in their class segment, and JUnit 4's those that a suite runs after it. */
    private boolean isCovered(String id) {
        String testClass = new TestId(id).outermostClass();
        return drift.affected().stream()
                .map(TestMethod::outermost)
                .noneMatch(name -> name.equals(testClass)
                        || INSIDE.matcher(id)
                                .results()
                                .anyMatch(inside ->
                                        TestMethod.outermost(inside.group(1)).equals(name)));
    }

    /** Tests of changed classes that somebody should look at: gone, or failed in this run. */
    private List<String> noticed(SortedMap<String, Outcome> certified, SortedMap<String, List<TestExecution>> found) {
        List<String> noticed = new ArrayList<>();
        certified.keySet().stream()
                .filter(id -> !found.containsKey(id))
                .forEach(id -> noticed.add(label(id) + ": was certified, and is gone"));
        found.forEach((id, executions) -> {
            if (!isCovered(id) && executions.get(0).outcome() == Outcome.FAILED) {
                noticed.add(label(id) + ": failed in this build");
            }
        });
        return noticed;
    }

    /** @param unknown tests of classes that have not changed, and that were not certified: of other data, or left out then */
    private Verdict uncovered(
            SortedMap<String, Outcome> certified,
            SortedMap<String, List<TestExecution>> found,
            SortedSet<String> unknown) {
        int covered = (int) found.keySet().stream()
                .filter(id -> certified.containsKey(id) && isCovered(id))
                .count();
        List<String> reasons = new ArrayList<>();
        if (!drift.isNone()) {
            reasons.add(drift.text() + " since the certificate of " + certificate.issued());
        }
        if (!unknown.isEmpty()) {
            reasons.add(Count.of(unknown.size(), "test") + " that the certificate does not cover");
        }
        String why = String.join("; ", reasons);
        if (covered == 0) {
            return new Verdict.NotJudged(why + ", and no other test ran", false);
        }
        List<String> places = new ArrayList<>(noticed(certified, found));
        unknown.forEach(id -> places.add(label(id) + ": not certified"));
        places.addAll(drift.classes());
        if (drift.dependencies()) {
            places.add("artifacts of the test class path");
        }
        boolean all = drift.classes().isEmpty() && unknown.isEmpty();
        return new Verdict.Warned(
                covered,
                new Diagnosis(
                        "a certificate that covers every test and class, the dependencies and the setup of the tests",
                        why + "; " + Count.of(covered, all ? "test" : "other test") + " as certified",
                        Places.firstTen(places),
                        "`mvn parallel:apply` proves them and renews the certificate"));
    }

    private static Verdict failed(int examined, String expected, String found, List<String> where) {
        return new Verdict.Failed(
                examined,
                new Diagnosis(
                        expected,
                        found,
                        where,
                        "look at this build's tests; when the change is meant, `mvn parallel:apply` proves it anew"));
    }
}
