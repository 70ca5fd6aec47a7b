package io.github.parallelmaven.analysis.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.DeclaredTests;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.RunConfiguration;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

class GuardsTest {

    private static final String PACKAGE = "static:io.github.parallelmaven.analysis.hazard.guarded.";

    private final CodeModel code = CodeModel.read(SampleProject.guarded());

    @Test
    void aCommonLockInTheRightModesGuards() {
        assertThatFindingsOn("locked").isNotEmpty().allMatch(Finding::guarded);
    }

    @Test
    void locksOnAllMethodsThatUseItGuard() {
        assertThatFindingsOn("lockedByMethods").isNotEmpty().allMatch(Finding::guarded);
    }

    @Test
    void oneMethodWithoutTheLockIsEnoughToBeUnguarded() {
        assertThatFindingsOn("partlyLocked").isNotEmpty().noneMatch(Finding::guarded);
    }

    @Test
    void aReadLockOverAWriteIsNoGuard() {
        assertThatFindingsOn("wronglyLocked").isNotEmpty().noneMatch(Finding::guarded);
    }

    @Test
    void anIsolatedWriterOfWhatTheWholeJvmUsesIsGuarded() {
        assertThat(findings())
                .filteredOn(finding -> finding.rule().equals("H13"))
                .isNotEmpty()
                .allMatch(Finding::guarded);
    }

    @Test
    void aMethodThatRunsAloneByAComposedAnnotationIsolatesItsClass() {
        assertThat(findings())
                .filteredOn(finding -> finding.rule().equals("H14"))
                .isNotEmpty()
                .allMatch(Finding::guarded);
    }

    @Test
    void theClassOfAnInheritedTestThatRunsAloneIsIsolatedToo() {
        assertThatFindingsOn("aloneByInheritance").isNotEmpty().allMatch(Finding::guarded);
    }

    @Test
    void whatNoTestHasAndWhatAnOverrideHidesIsolatesNothing() {
        assertThatFindingsOn("aloneOnce").isNotEmpty().noneMatch(Finding::guarded);
    }

    @Test
    void onlyTheClassThatLacksTheLockIsToBlame() {
        assertThatFindingsOn("keyed")
                .filteredOn(finding -> !finding.guarded())
                .extracting(Finding::testClass)
                .isNotEmpty()
                .allMatch(name -> name.endsWith(".KeylessWriter"));
    }

    @Test
    void besideClassesThatRunAloneTheLastOneMeetsNobody() {
        assertThatFindingsOn("aloneButOne").isNotEmpty().allMatch(Finding::guarded);
    }

    @Test
    void whatTheFirstComerDecidesIsNotGuardedByWhoRunsAloneAfterwards() {
        assertThat(findings())
                .filteredOn(finding -> finding.rule().equals("H06"))
                .isNotEmpty()
                .noneMatch(Finding::guarded);
    }

    @Test
    void besideAClassThatRunsAloneTheOthersNeedTheirLock() {
        assertThatFindingsOn("aloneOrKeyed").isNotEmpty().allMatch(Finding::guarded);
        assertThatFindingsOn("aloneButTwo").isNotEmpty().anyMatch(finding -> !finding.guarded());
    }

    @Test
    void locksThatOnlyProvidersKnowAreNoGuard() {
        assertThatFindingsOn("provided").isNotEmpty().noneMatch(Finding::guarded);
    }

    @Test
    void aFolderAndAFileBelowItMeetUnderOneKeyAndEveryMethodCounts() {
        assertThat(findings())
                .filteredOn(finding -> finding.rule().equals("H42"))
                .isNotEmpty()
                .noneMatch(Finding::guarded)
                .extracting(Finding::remedy)
                .containsOnly(new Remedy.ResourceLock("file:target/guarded", Remedy.ResourceLock.Mode.READ_WRITE));
    }

    @Test
    void whatTheSameClassesUseTogetherIsOneLock() {
        assertThat(locks("Pair", "left")).containsOnly(PACKAGE + "Pair");
        assertThat(locks("Pair", "right")).containsOnly(PACKAGE + "Pair");
        assertThat(locks("Pair", "single")).containsOnly(PACKAGE + "Pair.single");
    }

    @Test
    void theLockThatOneOfThemHasIsTheOneToTake() {
        assertThat(findings())
                .filteredOn(finding -> finding.resource().equals(PACKAGE + "HeldPair.left"))
                .extracting(finding -> finding.testClass().replaceAll(".*\\.", ""), Finding::guarded)
                .containsExactly(tuple("HeldPairWriter", true), tuple("NewPairWriter", false));
        assertThat(locks("HeldPair", "left")).containsOnly(PACKAGE + "HeldPair");
    }

    private List<String> locks(String type, String field) {
        return findings().stream()
                .filter(finding -> finding.resource().equals(PACKAGE + type + "." + field))
                .map(finding -> ((Remedy.ResourceLock) finding.remedy()).key())
                .toList();
    }

    @Test
    void locksInsideOneJvmKeepNoProcessesApart() {
        assertThat(findings(RunConfiguration.forks(4)))
                .filteredOn(finding -> finding.rule().equals("H42"))
                .isNotEmpty()
                .noneMatch(Finding::guarded);
    }

    private ListAssert<Finding> assertThatFindingsOn(String field) {
        return assertThat(findings()).filteredOn(finding -> finding.resource().endsWith(".Shared." + field));
    }

    private List<Finding> findings() {
        return findings(RunConfiguration.classThreads(4));
    }

    private List<Finding> findings(RunConfiguration chosen) {
        SortedSet<String> testClasses = DeclaredTests.of(code, Set.of()).stream()
                .map(test -> test.method().testClass())
                .collect(Collectors.toCollection(TreeSet::new));
        return HazardAnalysis.of(code, testClasses).findings(chosen, Suppressions.none());
    }
}
