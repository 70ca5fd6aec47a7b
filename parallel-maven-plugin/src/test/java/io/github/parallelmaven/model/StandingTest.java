package io.github.parallelmaven.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.Standing.Word;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StandingTest {

    private static final Diagnosis DIAGNOSIS = new Diagnosis("a", "b", List.of("c"), "d");
    private static final Verdict PASSED = new Verdict.Passed(1, "");
    private static final Verdict WARNED = new Verdict.Warned(1, DIAGNOSIS);
    private static final Verdict FAILED = new Verdict.Failed(1, DIAGNOSIS);
    private static final Verdict NONE = new Verdict.NotApplicable(1, "");
    private static final Verdict UNKNOWN = new Verdict.NotJudged("", false);
    private static final Verdict UNCERTIFIED = new Verdict.NotJudged("", true);

    static Stream<Arguments> standings() {
        return Stream.of(
                Arguments.of(PASSED, PASSED, Word.PASSED, false),
                Arguments.of(FAILED, PASSED, Word.PENDING, true),
                Arguments.of(UNKNOWN, PASSED, Word.PENDING, true),
                Arguments.of(FAILED, WARNED, Word.PENDING, true),
                Arguments.of(PASSED, FAILED, Word.FAILED, true),
                Arguments.of(FAILED, FAILED, Word.FAILED, true),
                Arguments.of(PASSED, WARNED, Word.WARNED, false),
                Arguments.of(WARNED, PASSED, Word.PASSED, false),
                Arguments.of(PASSED, NONE, Word.NOT_APPLICABLE, false),
                Arguments.of(FAILED, NONE, Word.PENDING, true),
                Arguments.of(UNKNOWN, NONE, Word.NOT_APPLICABLE, false),
                Arguments.of(PASSED, UNKNOWN, Word.NOT_JUDGED, false),
                Arguments.of(FAILED, UNKNOWN, Word.NOT_JUDGED, false),
                Arguments.of(PASSED, UNCERTIFIED, Word.NOT_JUDGED, true));
    }

    @ParameterizedTest(name = "now {0}, trial {1}: {2}, fails the build: {3}")
    @MethodSource("standings")
    void twoVerdictsGiveOneWord(Verdict now, Verdict trial, Word word, boolean failsBuild) {
        Standing standing = new Standing(now, trial);

        assertThat(standing.word()).isEqualTo(word);
        assertThat(standing.failsBuild()).isEqualTo(failsBuild);
    }
}
