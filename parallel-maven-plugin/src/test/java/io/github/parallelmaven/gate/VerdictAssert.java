package io.github.parallelmaven.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.Diagnosis;
import io.github.parallelmaven.model.Verdict;

/** Reads a verdict whole: its kind, the number of things examined, and all parts of the diagnosis. */
final class VerdictAssert {

    private final Verdict verdict;

    private VerdictAssert(Verdict verdict) {
        this.verdict = verdict;
    }

    static VerdictAssert of(Verdict verdict) {
        return new VerdictAssert(verdict);
    }

    void passed(int examined, String summary) {
        assertThat(verdict).isEqualTo(new Verdict.Passed(examined, summary));
    }

    void notJudged(String reason) {
        assertThat(verdict).isEqualTo(new Verdict.NotJudged(reason, false));
    }

    void notJudgedForWantOfCertificate(String reason) {
        assertThat(verdict).isEqualTo(new Verdict.NotJudged(reason, true));
    }

    void notApplicable(int examined, String reason) {
        assertThat(verdict).isEqualTo(new Verdict.NotApplicable(examined, reason));
    }

    Explained failed(int examined) {
        assertThat(verdict).isInstanceOf(Verdict.Failed.class);
        assertThat(verdict.examined()).isEqualTo(examined);
        return new Explained(((Verdict.Failed) verdict).diagnosis());
    }

    Explained warned(int examined) {
        assertThat(verdict).isInstanceOf(Verdict.Warned.class);
        assertThat(verdict.examined()).isEqualTo(examined);
        return new Explained(((Verdict.Warned) verdict).diagnosis());
    }

    /** The four parts of a diagnosis. */
    record Explained(Diagnosis diagnosis) {

        Explained expected(String text) {
            assertThat(diagnosis.expected()).contains(text);
            return this;
        }

        Explained found(String text) {
            assertThat(diagnosis.found()).contains(text);
            return this;
        }

        Explained where(String... places) {
            assertThat(diagnosis.where()).containsExactly(places);
            return this;
        }

        Explained next(String text) {
            assertThat(diagnosis.nextStep()).contains(text);
            return this;
        }
    }
}
