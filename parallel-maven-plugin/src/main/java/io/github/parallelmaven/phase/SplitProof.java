package io.github.parallelmaven.phase;

import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.DeclaredTests;
import io.github.parallelmaven.analysis.bytecode.EmptyTestClass;
import io.github.parallelmaven.model.Category;
import io.github.parallelmaven.model.CategoryNames;
import io.github.parallelmaven.model.Comparison;
import io.github.parallelmaven.model.Difference;
import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.SelectedTests;
import io.github.parallelmaven.model.TestExecution;
import io.github.parallelmaven.model.TestFramework;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestMethod;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.UnclaimedTest;
import io.github.parallelmaven.project.CompiledTests;
import io.github.parallelmaven.run.ClassTimes;
import io.github.parallelmaven.run.Comparer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Shows that a split over executions of Surefire loses and doubles no test, whatever command selects tests: a test class is
 * added that no execution names, and the whole suite, the sequential one, one class and one category are run.
 */
final class SplitProof {

    private final Build build;
    private final TestRun sequential;
    private final String serialClass;
    private final UnclaimedTest unclaimed;
    private final boolean selected;
    private final List<SelectedTests> selections = new ArrayList<>();

    /**
     * @param output where the class file of the unclaimed test goes
     * @param sequential the sequential run of the untouched project
     * @param chosen a configuration with a serial execution
     */
    SplitProof(Build build, Path output, TestRun sequential, RunConfiguration chosen) {
        this.build = build;
        this.sequential = sequential;
        SortedMap<String, Duration> times = ClassTimes.of(sequential);
        this.serialClass = chosen.serial().stream()
                .min(Comparator.comparing((String name) -> times.getOrDefault(name, Duration.ZERO)))
                .orElseThrow();
        this.unclaimed = beside(serialClass, output);
        this.selected = build.wouldSelect(unclaimed.module(), unclaimed.className());
    }

    /** Why a split of this suite could not be proven; empty when it can. */
    static Optional<String> obstacle(TestRun sequential) {
        return sequential.tests().stream().allMatch(test -> TestFramework.of(test.id()) == TestFramework.OTHER)
                ? Optional.of("none of its tests is of Jupiter, JUnit 4 or TestNG")
                : Optional.empty();
    }

    /**
     * Named so that Surefire selects it, where a name that is like the class's is enough: where the POM lists its classes one by
     * one, no new test runs before the split, and none is lost by it.
     */
    private UnclaimedTest beside(String testClass, Path output) {
        Project module = build.reactor().modules().stream()
                .filter(one -> CompiledTests.have(one, testClass))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(testClass + " is in no module"));
        int name = testClass.lastIndexOf('.') + 1;
        String simple = testClass.substring(name).replace("$", "");
        String unused = Stream.of(
                        "Unclaimed" + simple,
                        simple + "Unclaimed",
                        simple.replaceFirst("(?=[A-Z][a-z]*$)", "Unclaimed"))
                .filter(one -> build.wouldSelect(module.path(), testClass.substring(0, name) + one))
                .findFirst()
                .orElse("Unclaimed" + simple);
        TestFramework framework = sequential.tests().stream()
                .sorted(Comparator.comparing(test -> !test.testClass().equals(testClass)))
                .map(test -> TestFramework.of(test.id()))
                .filter(one -> one != TestFramework.OTHER)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no test of a framework that is known"));
        String className = testClass.substring(0, name) + unused;
        Path file = output.resolve(unused + ".class");
        try {
            Files.write(file, EmptyTestClass.of(className, framework, UnclaimedTest.METHOD));
        } catch (IOException e) {
            throw new UncheckedIOException("the test that no execution claims cannot be written", e);
        }
        return new UnclaimedTest(module.path(), className, file);
    }

    /** From now on child builds find the unclaimed test. */
    void begin() {
        build.addToChildBuilds(Optional.of(unclaimed));
    }

    void end() {
        build.addToChildBuilds(Optional.empty());
    }

    /** Notes how often a run of the whole suite ran the unclaimed test; the run without it is what is judged further. */
    TestRun whole(TestRun run, String command) {
        selections.add(selection(command, run, sequential.testIds().size(), selected ? 1 : 0, List.of()));
        return without(run);
    }

    /** The run without the unclaimed test. */
    TestRun without(TestRun run) {
        return run.only(name -> !name.equals(unclaimed.className()));
    }

    /**
     * Runs one serial class by its name, and one category where tests carry it in their classes.
     *
     * @param selected makes a child build with these user properties
     */
    void select(Function<Map<String, String>, TestRun> selected, CategoryNames names) {
        // By their full names: another class may have the same simple one. Modules that have none of the two are no
        // error.
        String both = serialClass + "," + unclaimed.className();
        compared(
                "-Dtest=" + both,
                Map.of("test", both, "surefire.failIfNoSpecifiedTests", "false"),
                this::isOfSerialClass,
                1,
                selected);
        smallestCategory(names).ifPresent(smallest -> {
            List<DiscoveredTest> tests = smallest.getValue();
            String groups = words(smallest.getKey(), tests, names);
            Set<TestMethod> methods = tests.stream().map(DiscoveredTest::method).collect(Collectors.toSet());
            compared(
                    "-Dgroups=" + groups,
                    Map.of("groups", groups),
                    test -> methods.contains(test.method()),
                    0,
                    selected);
        });
    }

    /** Where Surefire selects a static member class, it is a class of its own, which has another name. */
    private boolean isOfSerialClass(TestExecution test) {
        return test.testClass().equals(serialClass)
                && !test.id().outermostClass().startsWith(serialClass + "$");
    }

    private void compared(
            String option,
            Map<String, String> properties,
            Predicate<TestExecution> wanted,
            int unclaimedTimes,
            Function<Map<String, String>, TestRun> selected) {
        TestRun run = selected.apply(properties);
        TestRun expected = sequential.ofTests(wanted);
        TestRun found = without(run);
        Comparison comparison = Comparer.compare(List.of(expected), found, Set.of());
        List<Difference> differences = comparison.differences().stream()
                .filter(difference -> !(difference instanceof Difference.OutcomeChanged))
                .toList();
        selections.add(selection("mvn test " + option, run, expected.testIds().size(), unclaimedTimes, differences));
    }

    private SelectedTests selection(
            String command, TestRun run, int tests, int unclaimedTimes, List<Difference> differences) {
        List<Difference> all = new ArrayList<>(differences);
        List<TestId> ran = run.tests().stream()
                .filter(test -> test.testClass().equals(unclaimed.className()))
                .map(test -> test.id())
                .toList();
        TestId id = ran.stream()
                .findFirst()
                .orElse(new TestId("[class:" + unclaimed.className() + "]/[method:" + UnclaimedTest.METHOD + "()]"));
        if (ran.size() < unclaimedTimes) {
            all.add(new Difference.Lost(id));
        } else if (ran.size() > unclaimedTimes) {
            all.add(unclaimedTimes == 0 ? new Difference.Added(id) : new Difference.RunTwice(id, ran.size()));
        }
        return new SelectedTests(
                command, tests, all, run.isComplete() ? "" : run.exit().message());
    }

    /** The category whose tests take least: it shows the same as any other. */
    private Optional<Map.Entry<Category, List<DiscoveredTest>>> smallestCategory(CategoryNames names) {
        return tagged(names).entrySet().stream()
                .min(Comparator.comparingInt(entry -> entry.getValue().size()));
    }

    /** By the classes as they are compiled with our tags: what is declared in a file selects nothing. */
    private Map<Category, List<DiscoveredTest>> tagged(CategoryNames names) {
        Map<Category, List<DiscoveredTest>> tagged = new EnumMap<>(Category.class);
        Set<TestMethod> ran =
                sequential.tests().stream().map(test -> test.method()).collect(Collectors.toSet());
        List<DiscoveredTest> declared =
                DeclaredTests.of(CodeModel.read(build.reactor()), build.selectedClasses()).stream()
                        .filter(test -> ran.contains(test.method()))
                        .toList();
        // Beside Jupiter a tag selects none of JUnit 4's tests.
        boolean jupiter = declared.stream().anyMatch(test -> test.framework() == TestFramework.JUPITER);
        declared.stream()
                .filter(test -> !jupiter || test.framework() == TestFramework.JUPITER)
                .forEach(test -> test.tags().stream()
                        .flatMap(tag -> names.of(test.framework(), tag).stream())
                        .findFirst()
                        .ifPresent(category -> tagged.computeIfAbsent(category, any -> new ArrayList<>())
                                .add(test)));
        return tagged;
    }

    private static String words(Category category, List<DiscoveredTest> tests, CategoryNames names) {
        return tests.stream()
                .map(test -> test.framework() == TestFramework.JUNIT4 ? names.marker(category) : names.tag(category))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(","));
    }

    List<SelectedTests> selections() {
        return List.copyOf(selections);
    }
}
