package io.github.parallelmaven.phase;

import io.github.parallelmaven.analysis.bytecode.ClassDigests;
import io.github.parallelmaven.analysis.bytecode.ClassFacts;
import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.DeclaredTests;
import io.github.parallelmaven.model.Certificate;
import io.github.parallelmaven.model.CertifiedModule;
import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.Drift;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.TestFramework;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestMethod;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.project.Engines;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tests of a module in the middle of its build, as its classes say, and those of engines whose classes say nothing to us
 * as its own run tells; each thing is read when it is first asked for, once.
 */
final class BoundSuite {

    private final OwnBuild build;
    private final Project project;
    private final RunConfiguration effective;
    private Optional<Optional<TestRun>> ownRun = Optional.empty();
    private Optional<SortedSet<String>> selected = Optional.empty();
    private Optional<CodeModel> code = Optional.empty();
    private Optional<List<DiscoveredTest>> declared = Optional.empty();
    private Optional<List<DiscoveredTest>> tests = Optional.empty();
    private Optional<Drift> drift = Optional.empty();

    /** @param effective the configuration that the project's settings give */
    BoundSuite(OwnBuild build, Project project, RunConfiguration effective) {
        this.build = build;
        this.project = project;
        this.effective = effective;
    }

    /** The test run that this very build made, where it was recorded and has been. */
    Optional<TestRun> ownRun() {
        if (ownRun.isEmpty()) {
            ownRun = Optional.of(build.ownRun(effective));
        }
        return ownRun.get();
    }

    /** Whether no certified test is one that only a run could tell of, and there was none. */
    boolean knowsAllOf(Certificate certificate) {
        return ownRun().isPresent()
                || certificate.outcomes().keySet().stream()
                        .noneMatch(id -> TestFramework.of(new TestId(id)) == TestFramework.OTHER);
    }

    /** The classes that Surefire's scanner selects. */
    SortedSet<String> selectedClasses() {
        if (selected.isEmpty()) {
            selected = Optional.of(build.selectedClasses());
        }
        return selected.get();
    }

    CodeModel code() {
        if (code.isEmpty()) {
            code = Optional.of(CodeModel.read(project));
        }
        return code.get();
    }

    /**
     * Those that Surefire runs: of Failsafe's only the results are certified, and those of a missing engine, or that the build
     * leaves out by tag, never run.
     */
    List<DiscoveredTest> tests() {
        if (tests.isEmpty()) {
            tests = Optional.of(running());
        }
        return tests.get();
    }

    private List<DiscoveredTest> running() {
        Set<TestFramework> running = Engines.frameworks(project);
        Map<TestMethod, DiscoveredTest> once = new TreeMap<>();
        Stream.concat(declared().stream().filter(build::selects), told())
                .filter(test -> running.contains(test.framework()))
                .filter(test -> selectedClasses().contains(test.testClass()))
                // By itself and in a suite it is one test, as the listing of the Platform counts it.
                .forEach(test -> once.merge(test.method(), test, (a, b) -> a.id().compareTo(b.id()) <= 0 ? a : b));
        return List.copyOf(once.values());
    }

    /** Of engines whose tests carry annotations that nobody here knows; what a test holds is no test of its own. */
    private Stream<DiscoveredTest> told() {
        return ownRun().stream()
                .flatMap(run -> run.outermost().stream())
                .map(test -> new DiscoveredTest(test.id(), test.method(), Set.of()))
                .filter(test -> test.framework() == TestFramework.OTHER);
    }

    /** The selected classes but those of whose tests the build runs none: they are left out, and not lost. */
    SortedSet<String> runningClasses() {
        SortedSet<String> running = new TreeSet<>(selectedClasses());
        declared().forEach(test -> running.remove(test.testClass()));
        tests().forEach(test -> running.add(test.testClass()));
        return running;
    }

    private List<DiscoveredTest> declared() {
        if (declared.isEmpty()) {
            declared = Optional.of(DeclaredTests.of(code(), selectedClasses()));
        }
        return declared.get();
    }

    /** What is not as it was certified. */
    Drift drift(CertifiedModule certified) {
        if (drift.isEmpty()) {
            SortedSet<String> classes = certified.changedClasses(ClassDigests.of(project));
            drift = Optional.of(new Drift(
                    classes,
                    affected(classes),
                    !certified.dependenciesDigest().equals(Certifier.dependenciesDigest(project))));
        }
        return drift.get();
    }

    /** A test may be inherited from a class that has changed. */
    private Set<String> affected(SortedSet<String> changed) {
        if (changed.isEmpty()) {
            return Set.of();
        }
        return Stream.concat(
                        changed.stream(),
                        code().classes().stream()
                                .map(ClassFacts::name)
                                .filter(name -> changed.stream().anyMatch(one -> code().isSubtype(name, one))))
                .collect(Collectors.toSet());
    }
}
