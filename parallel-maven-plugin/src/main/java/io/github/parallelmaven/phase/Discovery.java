package io.github.parallelmaven.phase;

import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.DeclaredTests;
import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestMethod;
import io.github.parallelmaven.model.TestRun;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which tests there are: as JUnit lists them. In a module where nothing lists them without running them (JUnit 4 on Surefire
 * before 3.6, a JUnit Platform before 1.10), as the classes declare them, until the baseline has told.
 */
final class Discovery {

    private final Build build;
    private Optional<TestRun> baseline = Optional.empty();
    private boolean listsAll = true;

    Discovery(Build build) {
        this.build = build;
    }

    /**
     * The tests of the copy as it is compiled now.
     *
     * @param code the same, read
     */
    List<DiscoveredTest> tests(CodeModel code) {
        Listed listed = build.discover();
        listsAll = listed.unlisted().isEmpty();
        return listsAll ? listed.tests() : listed.with(declared(code));
    }

    /** Whether some tests are not known for certain before a run. */
    boolean needsRun() {
        return !listsAll && baseline.isEmpty();
    }

    /** From now on the tests are those of this run. */
    void closeWith(TestRun run) {
        baseline = Optional.of(run);
    }

    private List<DiscoveredTest> declared(CodeModel code) {
        List<DiscoveredTest> declared = DeclaredTests.of(code, build.selectedClasses());
        return baseline.map(run -> executed(run, declared, code)).orElse(declared);
    }

    /** Each method once in each class that runs it, with the tags that its class declares. */
    private static List<DiscoveredTest> executed(TestRun run, List<DiscoveredTest> declared, CodeModel code) {
        Map<TestMethod, Set<String>> tags = new TreeMap<>();
        declared.forEach(test ->
                tags.computeIfAbsent(test.method(), any -> new TreeSet<>()).addAll(test.tags()));
        Set<List<Object>> seen = new HashSet<>();
        List<DiscoveredTest> executed = new ArrayList<>();
        run.tests().forEach(test -> {
            if (seen.add(List.of(test.testClass(), test.method()))) {
                Set<String> carried = Optional.ofNullable(tags.get(test.method()))
                        .orElseGet(() -> DeclaredTests.categoriesOfClass(code, test.method()));
                executed.add(new DiscoveredTest(test.id(), test.method(), carried));
            }
        });
        executed.addAll(ignored(run, declared));
        return executed;
    }

    /** Of a class that is ignored as a whole, JUnit 4 does not name the tests. */
    private static List<DiscoveredTest> ignored(TestRun run, List<DiscoveredTest> declared) {
        Set<String> classes = run.containers().stream()
                .filter(container -> container.outcome() == Outcome.SKIPPED)
                .map(container -> container.id().value())
                .collect(Collectors.toSet());
        Set<TestId> ran = run.testIds();
        return declared.stream()
                .filter(test -> classes.contains(test.id().parent()) && !ran.contains(test.id()))
                .toList();
    }
}
