package io.github.parallelmaven.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.accuracy.ModuleAccuracy.Judged;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Finding.Access;
import io.github.parallelmaven.model.Location;
import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.Scope;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccuracyTableTest {

    private static final Remedy LOCK = new Remedy.ResourceLock("key", Remedy.ResourceLock.Mode.READ_WRITE);
    private static final Remedy NONE = new Remedy.None("no other test class uses it");

    @Test
    void aClassIsFoundWhereItsFindingMeetsOtherClasses() {
        AccuracyTable table = table(List.of(row("a.A", "class")), finding("a.A", Scope.CLASSES, LOCK));

        assertThat(table.recall(Judged::isVerified)).isEqualTo(new Share(1, 1));
    }

    @Test
    void aFindingWithinTheClassTellsOnlyAClassThatMeetsItself() {
        Finding within = finding("a.A", Scope.METHODS, NONE);

        assertThat(table(List.of(row("a.A", "class")), within).recall(Judged::isVerified))
                .isEqualTo(new Share(0, 1));
        assertThat(table(List.of(row("a.A", "method")), within).recall(Judged::isVerified))
                .isEqualTo(new Share(1, 1));
    }

    @Test
    void theOnlyTestClassOfAModuleMeetsItself() {
        HazardResult result = new HazardResult(
                new TreeSet<>(Set.of("a.A")),
                new TreeSet<>(),
                List.of(finding("a.A", Scope.METHODS, NONE)),
                Duration.ofSeconds(1));
        AccuracyTable table = new AccuracyTable(
                List.of(new ModuleAccuracy("shop", ".", List.of(row("a.A", "class")), result, List.of())),
                AccuracyTable.RECALL_STATIC);

        assertThat(table.recall(Judged::isVerified)).isEqualTo(new Share(1, 1));
    }

    @Test
    void severalUnsafeTestsOfOneClassCountOnce() {
        assertThat(table(List.of(row("a.A", "class"), row("a.A", "class"))).recall(Judged::isVerified))
                .isEqualTo(new Share(0, 1));
    }

    @Test
    void aCleanClassWithALockIsIsolatedTooMuch() {
        AccuracyTable table =
                table(List.of(), finding("a.A", Scope.CLASSES, LOCK), finding("a.B", Scope.METHODS, NONE));

        assertThat(table.overIsolation()).isEqualTo(new Share(1, 3));
        assertThat(table.lines()).contains("- shop keeps 1 clean classes apart by H02 static:key");
    }

    @Test
    void aKnownUnsafeClassIsNotCleanThoughItsTestsEndAlike() {
        AccuracyTable table = table(List.of(row("a.A", "class")), finding("a.A", Scope.CLASSES, LOCK));

        assertThat(table.overIsolation()).isEqualTo(new Share(0, 2));
    }

    @Test
    void whatItsTeamKeepsApartIsNotIsolatedTooMuch() {
        AccuracyTable table = table(List.of(), new TreeSet<>(Set.of("a.A")), finding("a.A", Scope.CLASSES, LOCK));

        assertThat(table.overIsolation()).isEqualTo(new Share(0, 2));
    }

    @Test
    void whatWasNotCountedReachesNoGoal() {
        assertThat(new AccuracyTable(List.of(), AccuracyTable.RECALL_STATIC).isGoodEnough())
                .isFalse();
    }

    @Test
    void bothGoalsHaveToBeReached() {
        Finding found = finding("a.A", Scope.CLASSES, LOCK);

        assertThat(table(List.of(row("a.A", "class")), found).isGoodEnough()).isTrue();
        assertThat(table(List.of(row("a.B", "class")), found).isGoodEnough()).isFalse();
        assertThat(table(List.of(row("a.A", "class")), found, finding("a.B", Scope.CLASSES, LOCK))
                        .isGoodEnough())
                .isFalse();
    }

    @Test
    void aRunHasToTellMoreThanTheRulesAlone() {
        List<TruthRow> unsafe = IntStream.rangeClosed(1, 20)
                .mapToObj(i -> row("a.A" + i, "class"))
                .toList();
        Finding[] allButOne = unsafe.stream()
                .skip(1)
                .map(row -> finding(row.testClass(), Scope.CLASSES, LOCK))
                .toArray(Finding[]::new);
        AccuracyTable byRules = table(unsafe, allButOne);

        assertThat(byRules.isGoodEnough()).isTrue();
        assertThat(new AccuracyTable(byRules.modules(), AccuracyTable.RECALL_RECORDED).isGoodEnough())
                .isFalse();
    }

    @Test
    void aMissIsNamedWithWhatItShares() {
        assertThat(table(List.of(row("a.A", "class"))).lines())
                .contains("- missed a.A (shop, class read at SHA): a static list");
    }

    private static TruthRow row(String testClass, String level) {
        return new TruthRow("shop", ".", testClass, "test", "a static list", level, "class read at SHA");
    }

    private static Finding finding(String testClass, Scope scope, Remedy remedy) {
        return new Finding(
                "H02",
                "static_container",
                testClass,
                new Location("A.java", 1, testClass, "test"),
                "static:key",
                Access.WRITE,
                Set.of(scope),
                List.of(testClass),
                "changes it",
                remedy,
                false);
    }

    /** Three classes a.A, a.B and a.C, whose tests end alike in two runs. */
    private static AccuracyTable table(List<TruthRow> truth, Finding... findings) {
        return table(truth, new TreeSet<>(), findings);
    }

    private static AccuracyTable table(List<TruthRow> truth, TreeSet<String> declared, Finding... findings) {
        TreeSet<String> classes = new TreeSet<>(Set.of("a.A", "a.B", "a.C"));
        Outcomes run = new Outcomes(classes.stream()
                .collect(Collectors.toMap(name -> name, name -> new TreeMap<>(), (a, b) -> a, TreeMap::new)));
        HazardResult result = new HazardResult(classes, declared, Arrays.asList(findings), Duration.ofSeconds(1));
        return new AccuracyTable(
                List.of(new ModuleAccuracy("shop", ".", truth, result, List.of(run, run))),
                AccuracyTable.RECALL_STATIC);
    }
}
