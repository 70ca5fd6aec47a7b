package io.github.parallelmaven.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestIdTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[engine:junit-jupiter]/[class:a.B]/[method:c()]; a.B#c()",
                "[engine:junit-jupiter]/[class:a.B]/[nested-class:In]/[method:c(int, java.lang.String)]; a.B$In#c(int, java.lang.String)",
                "[engine:junit-jupiter]/[class:a.B]/[test-template:c(int[])]/[test-template-invocation:#2]; a.B#c(int[])[#2]",
                "[engine:junit-jupiter]/[class:a.B]/[test-factory:c()]/[dynamic-test:#1]; a.B#c()[#1]",
                "[engine:junit-vintage]/[runner:a.B]; a.B",
                "[engine:junit-vintage]/[runner:a.B]/[test:c(a.B)]; a.B#c",
                "[engine:junit-vintage]/[runner:a.B]/[test:%5B1%5D]/[test:c%5B1%5D(a.B)]; a.B#c[1]",
                "[engine:junit-vintage]/[runner:a.All]/[test:a.B]/[test:c(a.B)]; a.All/a.B#c",
                "[engine:junit-vintage]/[runner:a.B]/[test:a.B$In]/[test:c(a.B$In)]; a.B$In#c",
                "[engine:spock]/[spec:a.B]/[feature:$spock_feature_0_0]/[iteration:1]; a.B[$spock_feature_0_0][1]",
                "[engine:junit-jupiter; [engine:junit-jupiter",
                "no unique id; no unique id",
            })
    void isReadAsPeopleWriteIt(String id, String label) {
        assertThat(new TestId(id).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[engine:junit-jupiter]/[class:a.B]/[method:c()]",
                "[engine:junit-vintage]/[runner:a.B]",
                "[engine:spock]/[spec:a.B]/[feature:$spock_feature_0_0]",
                "[engine:jqwik]/[class:a.B]/[property:c]",
                "[engine:junit-platform-suite]/[suite:a.All]/[engine:spock]/[spec:a.B]/[feature:$spock_feature_0_0]"
            })
    void namesItsClass(String id) {
        assertThat(new TestId(id).outermostClass()).isEqualTo("a.B");
    }
}
