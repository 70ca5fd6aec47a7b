package io.github.parallelmaven.analysis.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Finding.Access;
import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.RunConfiguration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Classes of JUnit 4 or TestNG in the threads of Surefire: what one JVM shares, and nothing locks. */
class WithoutLocksTest {

    private static final RunConfiguration THREADS = RunConfiguration.surefireThreads(4);

    @Test
    void classesThatShareAStaticRunAfterAllOthersAndNotAllOfThemHaveTo() {
        List<Finding> findings = findings(THREADS, Set.of(), writing("a.Filling"), writing("a.Emptying"));

        assertThat(findings)
                .hasSize(2)
                .allMatch(finding ->
                        finding.remedy().equals(new Remedy.SerialExecution("JUnit 4 and TestNG know no locks", false)))
                .noneMatch(Finding::guarded);
        assertThat(findings(
                        THREADS.withSerial(Set.of("a.Emptying")),
                        Set.of(),
                        writing("a.Filling"),
                        writing("a.Emptying")))
                .allMatch(Finding::guarded);
    }

    @Test
    void whatEveryTestMayUseIsLeftForLaterByWhoeverChangesIt() {
        assertThat(findings(THREADS, Set.of(), use("a.Locale", Access.WRITE, ResourceUse.Sharing.WHOLE_JVM)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.remedy())
                            .isEqualTo(new Remedy.SerialExecution("every test may use static:a.Cache.ALL", true));
                    assertThat(finding.guarded()).isFalse();
                });
    }

    @Test
    void aClassWhoseOwnTestsOverlapIsLeftForLaterForWhatItAloneChanges() {
        ClassUse alone = writing("a.ForEachParameter");

        assertThat(findings(THREADS, Set.of(), alone))
                .as("its tests run one after another")
                .noneMatch(finding -> finding.remedy() instanceof Remedy.SerialExecution);
        assertThat(findings(THREADS, Set.of("a.ForEachParameter"), alone))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.remedy()).isInstanceOf(Remedy.SerialExecution.class);
                    assertThat(finding.guarded()).isFalse();
                    assertThat(finding.isHarmless()).isFalse();
                });
        assertThat(findings(THREADS.withSerial(Set.of("a.ForEachParameter")), Set.of("a.ForEachParameter"), alone))
                .allMatch(Finding::guarded);
        assertThat(findings(RunConfiguration.forks(4), Set.of("a.ForEachParameter"), alone))
                .as("in forks its tests run one after another")
                .noneMatch(finding -> finding.remedy() instanceof Remedy.SerialExecution);
    }

    @Test
    void aClassThatOnlyReadsWhatNobodyChangesOverlapsItself() {
        assertThat(findings(
                        THREADS,
                        Set.of("a.ForEachParameter"),
                        use("a.ForEachParameter", Access.READ, ResourceUse.Sharing.IN_JVM)))
                .isEmpty();
    }

    private static List<Finding> findings(
            RunConfiguration chosen, Set<String> overlappingThemselves, ClassUse... uses) {
        return new ConflictGroup(CacheUses.KEY, Arrays.asList(uses), 20)
                .findings(chosen, new TestClasses(20, overlappingThemselves));
    }

    private static ClassUse writing(String testClass) {
        return use(testClass, Access.WRITE, ResourceUse.Sharing.IN_JVM);
    }

    private static ClassUse use(String testClass, Access access, ResourceUse.Sharing sharing) {
        return CacheUses.inClass(CacheUses.of(testClass, access, sharing, true));
    }
}
