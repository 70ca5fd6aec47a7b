package io.github.parallelmaven.analysis.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Finding.Access;
import io.github.parallelmaven.model.Location;
import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A cache of the code under test, which most test classes fill without meaning it. */
class AmbientStateTest {

    private static final int FILLING = 12;

    private final List<ClassUse> uses = new ArrayList<>(IntStream.range(0, FILLING)
            .mapToObj(i -> use("a.Filling" + i, Access.WRITE, false).asIncidental())
            .map(AmbientStateTest::inClass)
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
        uses.add(inClass(use("a.Emptying", Access.WRITE, false)));

        assertThat(isolated(findings(20))).containsExactly("a.Emptying");
    }

    @Test
    void whoCountsItRunsAlone() {
        uses.add(inClass(use("a.Counting", Access.READ, true)));

        assertThat(isolated(findings(20))).containsExactly("a.Counting");
    }

    @Test
    void whoFillsItIsNamedBesideWhoChangesIt() {
        uses.add(inClass(use("a.Emptying", Access.WRITE, false)));

        assertThat(findings(20))
                .filteredOn(finding -> finding.testClass().equals("a.Filling0"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.scopes()).contains(Scope.CLASSES);
                    assertThat(finding.remedy()).isEqualTo(new Remedy.None("the test classes that write it run alone"));
                });
    }

    private List<Finding> findings(int testClasses) {
        return new ConflictGroup("static:a.Cache.ALL", uses, testClasses)
                .findings(RunConfiguration.classThreads(4), new TestClasses(testClasses, Set.of()));
    }

    private static List<String> isolated(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.remedy() instanceof Remedy.Isolated)
                .map(Finding::testClass)
                .toList();
    }

    private static ClassUse inClass(ResourceUse use) {
        Guards none = new Guards(false, Set.of(), Set.of());
        String testClass = use.path().get(0);
        return new ClassUse(
                new Examined(
                        testClass,
                        List.of(use),
                        none,
                        new MethodOverlap(false, false),
                        Set.of(),
                        Map.of(),
                        Set.of(),
                        Set.of()),
                use);
    }

    private static ResourceUse use(String testClass, Access access, boolean cardinality) {
        return new ResourceUse(
                "H02",
                "static_container",
                "static:a.Cache.ALL",
                "static:a.Cache.ALL",
                access,
                false,
                cardinality,
                ResourceUse.Sharing.IN_JVM,
                new Location("Cache.java", 1, "a.Cache", "put"),
                false,
                Set.of(Scope.CLASSES),
                List.of(testClass),
                "changes it",
                false,
                "");
    }
}
