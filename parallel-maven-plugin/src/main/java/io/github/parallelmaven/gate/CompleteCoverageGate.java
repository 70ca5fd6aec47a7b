package io.github.parallelmaven.gate;

import io.github.parallelmaven.model.CategoryEvidence;
import io.github.parallelmaven.model.Classification;
import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.Diagnosis;
import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.TestFramework;
import io.github.parallelmaven.model.TestInventory;
import io.github.parallelmaven.model.TestMethod;
import io.github.parallelmaven.model.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Gate 2.1: the classes of Surefire's own scanner, the tests JUnit discovers and the classified tests agree, in both
 * directions, and there are at least as many as were pinned. Examines test methods.
 */
final class CompleteCoverageGate implements Gate<CategoryEvidence> {

    @Override
    public GateId id() {
        return GateId.COMPLETE_COVERAGE;
    }

    @Override
    public Verdict judge(CategoryEvidence evidence) {
        SortedSet<TestMethod> discovered = evidence.inventory().methods();
        int tests = discovered.size();
        List<String> places = differences(evidence, discovered);
        if (tests < evidence.minimumTests()) {
            places.add(0, "at least " + Count.of(evidence.minimumTests(), "test") + " pinned, " + tests + " there");
        }
        if (!places.isEmpty()) {
            return new Verdict.Failed(tests, diagnosis(evidence, tests, places));
        }
        if (tests == 0) {
            return new Verdict.NotJudged("Surefire selects no class and JUnit discovers no test", false);
        }
        int classes = evidence.inventory().selectedClasses().size();
        return new Verdict.Passed(
                tests, Count.of(tests, "test") + " in " + Count.of(classes, "class") + ", three counts agree");
    }

    private static List<String> differences(CategoryEvidence evidence, SortedSet<TestMethod> discovered) {
        Set<String> selected = evidence.inventory().selectedClasses();
        Set<String> found = evidence.inventory().testClasses();
        Set<TestMethod> classified = new TreeSet<>();
        List<String> places = new ArrayList<>();
        for (Classification classification : evidence.classifications()) {
            if (!classified.add(classification.method())) {
                places.add(classification.method() + ": classified twice");
            }
        }
        evidence.inventory()
                .silent()
                .forEach((name, framework) -> places.add(
                        name + ": selected by Surefire, JUnit discovers none of its tests of " + framework.title()));
        without(found, selected, "has tests, not selected by Surefire", places);
        without(discovered, classified, "discovered, not classified", places);
        without(classified, discovered, "classified, not discovered", places);
        return places;
    }

    private static void without(Collection<?> these, Collection<?> those, String what, List<String> places) {
        these.stream().filter(one -> !those.contains(one)).forEach(one -> places.add(one + ": " + what));
    }

    private static Diagnosis diagnosis(CategoryEvidence evidence, int tests, List<String> places) {
        return new Diagnosis(
                "the classes Surefire selects, the tests JUnit discovers and the classified tests agree"
                        + (evidence.minimumTests() > 0
                                ? "; at least " + Count.of(evidence.minimumTests(), "test")
                                : ""),
                Count.of(places.size(), "difference") + "; "
                        + Count.of(evidence.inventory().selectedClasses().size(), "class") + " selected, "
                        + Count.of(tests, "test") + " discovered, "
                        + evidence.classifications().size() + " classified",
                Places.firstTen(places),
                nextStep(evidence.inventory(), tests));
    }

    private static String nextStep(TestInventory inventory, int tests) {
        String withoutEngine = withoutEngine(inventory);
        return withoutEngine.isEmpty()
                ? "repair the names or includes so that each class is found by both, then `mvn parallel:categorize`; when"
                        + " tests were removed on purpose, say parallel.pin.minimumTests=" + tests
                        + " in .mvn/parallel/parallel.properties"
                : withoutEngine + "; then `mvn parallel:categorize`";
    }

    /** Classes of a framework of which JUnit discovers no test at all were never run: no name of theirs is wrong. */
    private static String withoutEngine(TestInventory inventory) {
        Set<TestFramework> running = inventory.tests().stream()
                .map(DiscoveredTest::framework)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(TestFramework.class)));
        return inventory.silent().values().stream()
                .filter(framework -> framework != TestFramework.OTHER && !running.contains(framework))
                .distinct()
                .map(framework -> "no engine runs tests of " + framework.title() + " here: add " + framework.artifact()
                        + " to the test class path, or remove these classes")
                .collect(Collectors.joining("; "));
    }
}
