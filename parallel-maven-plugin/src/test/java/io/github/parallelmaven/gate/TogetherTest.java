package io.github.parallelmaven.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.Diagnosis;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.GateResult;
import io.github.parallelmaven.model.Standing;
import io.github.parallelmaven.model.Verdict;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TogetherTest {

    private static final Verdict PASSED = new Verdict.Passed(3, "3 artifacts");
    private static final Verdict ABSENT = new Verdict.NotApplicable(2, "no port");

    private static Verdict failed(String found) {
        return new Verdict.Failed(1, new Diagnosis("one version", found, found + "/pom.xml", "align them"));
    }

    private static Verdict together(Map<String, Verdict> byModule) {
        return Together.verdict(new TreeMap<>(byModule));
    }

    @Test
    void allThatPassedHavePassedTogether() {
        Verdict verdict = together(Map.of("core", PASSED, "web", PASSED));

        assertThat(verdict).isEqualTo(new Verdict.Passed(6, "2 modules, such as: 3 artifacts"));
    }

    @Test
    void oneThatFailedFailsAllAndIsNamed() {
        Verdict verdict = together(Map.of("core", PASSED, "web", failed("two versions")));

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Failed.class, failed -> {
            assertThat(failed.examined()).isEqualTo(4);
            assertThat(failed.diagnosis().found()).isEqualTo("web: two versions");
            assertThat(failed.diagnosis().where()).containsExactly("two versions/pom.xml");
        });
    }

    @Test
    void whatManySayAlikeIsSaidOnce() {
        Verdict old = failed("old");

        Verdict verdict = together(Map.of("a", old, "b", old, "c", old, "d", old, "e", old));

        assertThat(((Verdict.Failed) verdict).diagnosis().found()).isEqualTo("a, b, c and 2 more modules: old");
    }

    @Test
    void whatIsMissingEverywhereIsNotApplicableAndWhatIsMissingSomewherePasses() {
        assertThat(together(Map.of("core", ABSENT, "web", ABSENT))).isEqualTo(new Verdict.NotApplicable(4, "no port"));
        assertThat(together(Map.of("core", ABSENT, "web", PASSED))).isInstanceOf(Verdict.Passed.class);
    }

    @Test
    void withoutEvidenceForOneModuleNothingIsJudged() {
        Verdict verdict = together(Map.of("core", PASSED, "web", new Verdict.NotJudged("not compiled", true)));

        assertThat(verdict).isEqualTo(new Verdict.NotJudged("web: not compiled", true));
    }

    @Test
    void oneModuleKeepsItsOwnWords() {
        List<GateResult> only = List.of(new GateResult(GateId.NO_CONFLICTS, Standing.same(PASSED)));

        assertThat(Together.of(new TreeMap<>(Map.of(".", only)))).isSameAs(only);
    }

    @Test
    void gatesStayInTheirOrder() {
        List<GateResult> results = List.of(
                new GateResult(GateId.RUNNER_DETECTED, Standing.same(PASSED)),
                new GateResult(GateId.NO_CONFLICTS, new Standing(failed("two"), PASSED)));

        List<GateResult> together = Together.of(new TreeMap<>(Map.of("core", results, "web", results)));

        assertThat(together).extracting(GateResult::gate).containsExactly(GateId.RUNNER_DETECTED, GateId.NO_CONFLICTS);
        assertThat(together.get(1).standing().word()).isEqualTo(Standing.Word.PENDING);
    }
}
