package io.github.parallelmaven.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.gate.SafetyCase;
import io.github.parallelmaven.model.Remedy;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingCountsTest {

    @Test
    void eachFindingIsCountedOnceByWhatBecameOfIt() {
        SafetyCase safety = new SafetyCase();
        safety.findings = List.of(
                SafetyCase.finding(new Remedy.Isolated("every test may use it"), false),
                SafetyCase.finding(new Remedy.Isolated("every test may use it"), true),
                SafetyCase.finding(new Remedy.None("guarded"), true),
                SafetyCase.finding(new Remedy.Suppressed("only logged"), false),
                SafetyCase.finding(new Remedy.Advisory("give it more time"), false),
                SafetyCase.finding(new Remedy.None("test classes in different JVMs do not meet"), false));

        PageSection section = FindingCounts.section(safety.build());

        assertThat(section.columns())
                .containsExactly(
                        "Rule",
                        "Type",
                        "Test classes",
                        "Findings",
                        "Open",
                        "Guarded",
                        "Suppressed",
                        "Noted",
                        "Cannot meet");
        assertThat(section.rows())
                .containsExactly(List.of("H01", "class_mutable_state", "1", "6", "1", "2", "1", "1", "1"));
    }

    @Test
    void nothingFoundIsSaidWithHowManyClassesWereRead() {
        SafetyCase safety = new SafetyCase();
        safety.findings = List.of();

        PageSection section = FindingCounts.section(safety.build());

        assertThat(section.lines()).first().asString().startsWith("4 test classes were analysed");
        assertThat(section.lines()).first().asString().endsWith("nothing was found.");
        assertThat(section.columns()).isEmpty();
    }
}
