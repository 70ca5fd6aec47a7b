package io.github.parallelmaven.phase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.Finding.Access;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.Standing.Word;
import io.github.parallelmaven.model.Touch;
import io.github.parallelmaven.run.RunRequest;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An annotation that locks the system properties and puts them back, from end to end in virtual time. */
class RestoringLocksTest extends VirtualTime {

    private static final String SETS = "System.setProperty(\"shop.colour\", \"red\");";

    private static final String READS = "System.getProperty(\"shop.colour\");";

    @BeforeEach
    void eightClasses() {
        parameters.put("parallel.perf.workers", "threads");
        suite = new SampleSuite(folder)
                .classes("A1Test", "A2Test", "A3Test", "A4Test", "A5Test", "A6Test", "A7Test", "A8Test");
    }

    private String source(String testClass) {
        return suite.inCopy("src/test/java/a/" + testClass + ".java");
    }

    @Test
    void whoSetsAPropertyGetsTheAnnotationThatPutsItBack() {
        suite.restores();
        suite.runs("A1Test", SETS);
        suite.runs("A2Test", READS);

        Report report = apply(new VirtualBuild(suite));

        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(source("A1Test"))
                .contains("import org.junitpioneer.jupiter.RestoreSystemProperties;", "@RestoreSystemProperties\nclass")
                .doesNotContain("ResourceLock");
        assertThat(source("A2Test"))
                .contains("@ResourceLock(value = \"java.lang.System.properties\", mode = ResourceAccessMode.READ)");
        assertThat(report.gates())
                .filteredOn(result -> result.gate() == GateId.NO_UNGUARDED_SHARED_STATE)
                .extracting(result -> result.standing().word())
                .containsExactly(Word.PENDING);
    }

    @Test
    void whereAClassHasTheAnnotationAlreadyWhoSetsAPropertyOfItsOwnGetsItToo() {
        suite.restores();
        suite.runs("A1Test", "System.setProperty(\"only.there\", \"1\");");
        suite.write(
                "src/test/java/a/A1Test.java",
                source("A1Test").replace("class A", "@org.junitpioneer.jupiter.RestoreSystemProperties\nclass A"));
        suite.runs("A3Test", "System.setProperty(\"only.mine\", \"1\");");

        Report report = apply(new VirtualBuild(suite));

        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(source("A3Test")).contains("@RestoreSystemProperties");
        assertThat(report.gates())
                .filteredOn(result -> result.gate() == GateId.NO_UNGUARDED_SHARED_STATE)
                .extracting(result -> result.standing().word())
                .containsExactly(Word.PENDING);
    }

    @Test
    void withoutSuchALibraryTheLockStands() {
        suite.runs("A1Test", SETS);
        suite.runs("A2Test", READS);

        apply(new VirtualBuild(suite));

        assertThat(source("A1Test")).contains("@ResourceLock(\"java.lang.System.properties\")");
    }

    @Test
    void whatAnUnlockedClassSetsMeanwhileWouldBeLostSoThatTheLockStands() {
        suite.restores();
        suite.runs("A1Test", SETS);
        suite.runs("A2Test", READS);
        suite.runs("A3Test", "System.setProperty(\"only.mine\", \"1\");");

        apply(new VirtualBuild(suite));

        assertThat(source("A1Test")).contains("@ResourceLock(\"java.lang.System.properties\")");
    }

    @Test
    void afterOtherResultsOfAClassThatUsesPropertiesTheLockStandsInsteadOfTheAnnotation() {
        suite.restores();
        suite.runs("A1Test", SETS);
        suite.runs("A2Test", READS);
        suite.runs("A5Test", "System.getProperty(\"shop.size\");");
        VirtualBuild build = new VirtualBuild(suite)
                .fails(
                        "a.A5Test",
                        (request, beside) -> request.configuration().mode() == Mode.CLASS_THREADS
                                && source("A1Test").contains("@RestoreSystemProperties"));

        Report report = apply(build);

        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(source("A1Test")).contains("@ResourceLock(\"java.lang.System.properties\")");
        assertThat(source("A5Test")).doesNotContain("@Isolated");
        assertThat(console).anyMatch(line -> line.contains("plain locks instead of annotations that restore"));
    }

    @Test
    void thatALockIsMissingOnWhoWasSeenToSetAPropertyTakesTheAnnotationBack() {
        suite.restores();
        suite.runs("A1Test", SETS);
        suite.runs("A2Test", READS);

        Report report = apply(new VirtualBuild(suite)
                .sees(new Touch("a.A3Test", "property:of.library", Access.WRITE, "", 1, List.of("a.A3Test.works"))));

        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(source("A1Test"))
                .contains("@ResourceLock(\"java.lang.System.properties\")")
                .doesNotContain("RestoreSystemProperties");
    }

    /** Fails in the first run in which it overlaps with others, and never again. */
    private static BiPredicate<RunRequest, Set<String>> onceBesideOthers() {
        AtomicBoolean failed = new AtomicBoolean();
        return (request, beside) -> isBesideOthers(request, beside) && failed.compareAndSet(false, true);
    }

    private static boolean isBesideOthers(RunRequest request, Set<String> beside) {
        return request.configuration().mode() == Mode.CLASS_THREADS && !beside.isEmpty();
    }

    @Test
    void aClassThatUsesNoPropertyIsIsolatedAndTheAnnotationStays() {
        suite.restores();
        suite.runs("A1Test", SETS);
        suite.runs("A2Test", READS);

        Report report = apply(new VirtualBuild(suite).fails("a.A5Test", onceBesideOthers()));

        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(source("A5Test")).contains("@Isolated");
        assertThat(source("A1Test")).contains("@RestoreSystemProperties");
        assertThat(console).noneMatch(line -> line.contains("plain locks"));
    }

    @Test
    void ofTwoClassesThatDifferTheOneThatUsesNoPropertyIsIsolated() {
        suite.restores();
        suite.runs("A1Test", SETS);
        suite.runs("A2Test", READS);

        Report report = apply(
                new VirtualBuild(suite).fails("a.A1Test", onceBesideOthers()).fails("a.A5Test", onceBesideOthers()));

        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(source("A5Test")).contains("@Isolated");
        assertThat(source("A1Test"))
                .contains("@ResourceLock(\"java.lang.System.properties\")")
                .doesNotContain("@Isolated");
        assertThat(console)
                .filteredOn(line -> line.contains("plain locks"))
                .singleElement()
                .asString()
                .contains("a.A1Test")
                .doesNotContain("a.A5Test");
    }

    @Test
    void aClassThatDiffersAgainWithThePlainLockIsIsolated() {
        suite.restores();
        suite.runs("A1Test", SETS);
        suite.runs("A2Test", READS);

        Report report = apply(new VirtualBuild(suite).fails("a.A1Test", RestoringLocksTest::isBesideOthers));

        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(source("A1Test")).contains("@Isolated");
        assertThat(console).anyMatch(line -> line.contains("plain locks"));
    }

    @Test
    void whatIsFoundInAShuffledRunIsToldApartInTheSameWay() {
        suite.restores();
        suite.runs("A1Test", SETS);
        suite.runs("A2Test", READS);
        BiPredicate<RunRequest, Set<String>> once = onceBesideOthers();

        Report report = apply(new VirtualBuild(suite)
                .fails(
                        "a.A5Test",
                        (request, beside) -> request.kind() == RunKind.SHUFFLE && once.test(request, beside)));

        assertThat(report.mayApply()).as(report.whyNotApply()).isTrue();
        assertThat(source("A5Test")).contains("@Isolated");
        assertThat(source("A1Test")).contains("@RestoreSystemProperties");
    }

    @Test
    void aClassThatHoldsALockOfItsOwnOnWhatItSetsDoesNotHoldThatOfTheAnnotation() {
        suite.restores();
        suite.runs("A1Test", SETS);
        suite.runs("A2Test", READS);
        for (String name : List.of("A3Test", "A4Test")) {
            suite.runs(name, "System.setProperty(\"shop.size\", \"" + name + "\");");
            suite.write(
                    "src/test/java/a/" + name + ".java",
                    source(name)
                            .replace("class A", "@org.junit.jupiter.api.parallel.ResourceLock(\"sizes\")\nclass A"));
        }

        apply(new VirtualBuild(suite));

        assertThat(source("A1Test")).contains("@ResourceLock(\"java.lang.System.properties\")");
    }

    @Test
    void aClassWhoseSourceCannotCarryALockKeepsTheOthersToThePlainOne() {
        suite.restores();
        suite.runs("A1Test", SETS);
        suite.runs("A2Test", READS);
        suite.runs("A3Test", SETS).hasNoJavaSource("A3Test");

        apply(new VirtualBuild(suite));

        assertThat(source("A1Test"))
                .contains("@ResourceLock(\"java.lang.System.properties\")")
                .doesNotContain("RestoreSystemProperties");
    }

    @Test
    void aSuppressedWriteKeepsTheOthersToThePlainLock() {
        suite.restores();
        suite.runs("A1Test", SETS);
        suite.runs("A2Test", READS);
        suite.runs("A3Test", SETS);
        suite.write(
                ".mvn/parallel/suppressions.json",
                "[{\"rule\": \"H10\", \"class\": \"a.A3Test\", \"reason\": \"it is the same\"}]");

        apply(new VirtualBuild(suite));

        assertThat(source("A1Test"))
                .contains("@ResourceLock(\"java.lang.System.properties\")")
                .doesNotContain("RestoreSystemProperties");
    }
}
