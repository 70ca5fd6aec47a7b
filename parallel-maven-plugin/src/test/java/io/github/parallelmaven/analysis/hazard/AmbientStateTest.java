package io.github.parallelmaven.analysis.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Finding.Access;
import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A cache of the code under test, which most test classes fill without meaning it. */
class AmbientStateTest {

    private static final int FILLING = 12;

    private final List<ClassUse> uses = new ArrayList<>(IntStream.range(0, FILLING)
            .mapToObj(i -> use("a.Filling" + i, Access.WRITE).asIncidental())
            .map(CacheUses::inClass)
            .toList());

    @Test
    void whatMostClassesChangeUnaskedKeepsNobodyApart() {
        assertThat(findings(20)).isEmpty();
    }

    @Test
    void whatFewerThanHalfOfTheClassesChangeKeepsThemApart() {
        assertThat(findings(FILLING * 2))
                .hasSize(FILLING)
                .noneMatch(finding -> finding.remedy() instanceof Remedy.None);
    }

    @Test
    void aMajorityOfFewClassesSaysNothing() {
        uses.subList(2, FILLING).clear();

        assertThat(findings(3)).hasSize(2).allMatch(finding -> finding.remedy() instanceof Remedy.ResourceLock);
    }

    @Test
    void whoChangesItOnPurposeRunsAlone() {
        uses.add(CacheUses.inClass(use("a.Emptying", Access.WRITE)));

        assertThat(isolated(findings(20))).containsExactly("a.Emptying");
    }

    @Test
    void whoCountsItRunsAlone() {
        uses.add(CacheUses.inClass(use("a.Counting", Access.READ).asCardinality()));

        assertThat(isolated(findings(20))).containsExactly("a.Counting");
    }

    @Test
    void whoFillsItIsNamedBesideWhoChangesIt() {
        uses.add(CacheUses.inClass(use("a.Emptying", Access.WRITE)));

        assertThat(findings(20))
                .filteredOn(finding -> finding.testClass().equals("a.Filling0"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.scopes()).contains(Scope.CLASSES);
                    assertThat(finding.remedy()).isEqualTo(new Remedy.None("the test classes that write it run alone"));
                });
    }

    private List<Finding> findings(int testClasses) {
        return new ConflictGroup(CacheUses.KEY, uses, testClasses)
                .findings(RunConfiguration.classThreads(4), new TestClasses(testClasses, Set.of()));
    }

    private static List<String> isolated(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.remedy() instanceof Remedy.Isolated)
                .map(Finding::testClass)
                .toList();
    }

    private static ResourceUse use(String testClass, Access access) {
        return CacheUses.of(testClass, access, ResourceUse.Sharing.IN_JVM, false);
    }
}
