package io.github.parallelmaven.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.Certificate;
import io.github.parallelmaven.model.CertifiedModule;
import io.github.parallelmaven.model.Drift;
import io.github.parallelmaven.model.MachineClass;
import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CertifiedRunTest {

    @Test
    void everyTestAsCertifiedPasses() {
        assertThat(judge(Set.of(), "a.A", "a.B")).isInstanceOf(Verdict.Passed.class);
    }

    @Test
    void aLostTestOfAnUnchangedClassFails() {
        assertThat(where(judge(Set.of("a.B"), "a.B"))).containsExactly("a.A#works(): lost");
    }

    @Test
    void aTestThatIsGoneFromAChangedClassIsNamedAndNotCountedAsExamined() {
        Verdict verdict = judge(Set.of("a.A"), "a.B");

        assertThat(verdict).isInstanceOf(Verdict.Warned.class);
        assertThat(verdict.examined()).isEqualTo(1);
        assertThat(where(verdict)).containsExactly("a.A#works(): was certified, and is gone", "a.A");
    }

    @Test
    void aBuildInWhichSurefireRanNothingFails() {
        Verdict verdict = judge(Set.of());

        assertThat(verdict).isInstanceOf(Verdict.Failed.class);
        assertThat(((Verdict.Failed) verdict).diagnosis().found()).contains("ran no test");
    }

    @Test
    void testsOfAChangedClassAreNotCounted() {
        Verdict verdict = judge(Set.of("a.A"), "a.A", "a.B");

        assertThat(verdict.examined()).isEqualTo(1);
        assertThat(where(verdict)).containsExactly("a.A");
    }

    @Test
    void aTestThatNobodyCertifiedIsNamedAndNotCountedAsCertified() {
        Verdict verdict = judge(Set.of(), "a.A", "a.B", "a.New");

        assertThat(verdict).isInstanceOf(Verdict.Warned.class);
        assertThat(verdict.examined()).isEqualTo(2);
        assertThat(((Verdict.Warned) verdict).diagnosis().found())
                .isEqualTo("1 test that the certificate does not cover; 2 other tests as certified");
        assertThat(where(verdict)).containsExactly("a.New#works(): not certified");
    }

    @Test
    void whereNoTestThatRanIsCertifiedNothingPasses() {
        assertThat(judge(new Drift(new TreeSet<>(Set.of("a.A", "a.B")), Set.of("a.A", "a.B"), false), "a.New"))
                .isInstanceOf(Verdict.NotJudged.class);
    }

    @Test
    void whereEveryClassHasChangedNothingIsJudged() {
        assertThat(judge(Set.of("a.A", "a.B"), "a.A", "a.B"))
                .isInstanceOfSatisfying(
                        Verdict.NotJudged.class,
                        verdict ->
                                assertThat(verdict.reason()).startsWith("2 classes changed since the certificate of"));
    }

    @Test
    void testsThatAreInheritedFromAChangedClassAreNotLost() {
        Drift drift = new Drift(new TreeSet<>(Set.of("a.Base")), Set.of("a.Base", "a.A"), false);

        assertThat(judge(drift, "a.B")).isInstanceOf(Verdict.Warned.class);
    }

    @Test
    void otherDependenciesAreNamedBesideTestsThatAreAsCertified() {
        Verdict verdict = judge(new Drift(new TreeSet<>(), Set.of(), true), "a.A", "a.B");

        assertThat(verdict.examined()).isEqualTo(2);
        assertThat(((Verdict.Warned) verdict).diagnosis().found())
                .startsWith("dependencies or the setup of tests changed since")
                .endsWith("2 tests as certified");
    }

    private static List<String> where(Verdict verdict) {
        return verdict instanceof Verdict.Warned warned
                ? warned.diagnosis().where()
                : ((Verdict.Failed) verdict).diagnosis().where();
    }

    private static Verdict judge(Set<String> changed, String... executed) {
        return judge(new Drift(new TreeSet<>(changed), changed, false), executed);
    }

    private static Verdict judge(Drift drift, String... executed) {
        SortedMap<String, Outcome> outcomes = new TreeMap<>();
        outcomes.put(Runs.id("a.A").value(), Outcome.SUCCESSFUL);
        outcomes.put(Runs.id("a.B").value(), Outcome.SUCCESSFUL);
        CertifiedModule module = new CertifiedModule("settings", "dependencies", new TreeMap<>());
        Certificate certificate = new Certificate(
                Certificate.SCHEMA,
                "2026-11-24T13:30:36Z",
                "0.1.0",
                Runs.FORKS,
                new TreeMap<>(Map.of(".", module)),
                outcomes,
                new TreeMap<>(),
                new TreeMap<>(),
                List.of(1L, 2L, 3L),
                4,
                new TreeMap<>(),
                new MachineClass(2, 8, "Linux", 17),
                20,
                10,
                8,
                4,
                List.of());
        TestRun run = Runs.run(1, RunKind.AS_IS, Runs.FORKS, 10, List.of(executed));
        return new CertifiedRun(certificate, module, "settings", drift, run).judge();
    }
}
