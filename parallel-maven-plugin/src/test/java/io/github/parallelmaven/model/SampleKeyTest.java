package io.github.parallelmaven.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleKeyTest {

    private static final String[] PARTS = {"files", "jdk", "maven", "plugin", "profiles", "-D", "class path", "surefire"
    };

    private static SampleKey with(int changed) {
        String[] parts = PARTS.clone();
        if (changed < parts.length) {
            parts[changed] = "other";
        }
        return new SampleKey(
                parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6], parts[7], changed == 8 ? 4 : 2);
    }

    @Test
    void theSameSurroundingsServeAgain() {
        assertThat(with(99).changedSince(with(99))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\"',
            value = {
                "0, the project's files changed",
                "1, the JDK changed",
                "2, Maven's version changed",
                "3, this plugin's version changed",
                "4, the active profiles changed",
                "5, the user properties (-D) changed",
                "6, the test class path changed",
                "7, Surefire's configuration changed",
                "8, the number of cores changed"
            })
    void eachPartIsNamedWhenItChanges(int part, String phrase) {
        assertThat(with(part).changedSince(with(99))).containsExactly(phrase);
    }
}
