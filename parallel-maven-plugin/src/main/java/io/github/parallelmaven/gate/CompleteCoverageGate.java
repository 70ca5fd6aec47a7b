package io.github.parallelmaven.gate;

import io.github.parallelmaven.model.CategoryEvidence;
import io.github.parallelmaven.model.Classification;
import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.Diagnosis;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.TestMethod;
import io.github.parallelmaven.model.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

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
        without(selected, found, "selected by Surefire, JUnit discovers no test in it", places);
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
                "repair the names or includes so that each class is found by both, then `mvn parallel:categorize`; when"
                        + " tests were removed on purpose, say parallel.pin.minimumTests=" + tests
                        + " in .mvn/parallel/parallel.properties");
    }
}
