package io.github.parallelmaven.analysis.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.DeclaredTests;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.RunConfiguration;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tests of one class that overlap, or could. */
class MethodOverlapTest {

    private static final String PACKAGE = "io.github.parallelmaven.analysis.hazard.methods.";

    private final HazardAnalysis hazards = hazards();

    private static HazardAnalysis hazards() {
        CodeModel code = CodeModel.read(SampleProject.methods());
        SortedSet<String> classes = DeclaredTests.of(code, Set.of()).stream()
                .map(test -> test.testClass())
                .collect(Collectors.toCollection(TreeSet::new));
        return HazardAnalysis.of(code, classes);
    }

    private static List<String> simple(SortedSet<String> classes) {
        return classes.stream().map(name -> name.substring(PACKAGE.length())).toList();
    }

    private List<Finding> findingsOf(String testClass, RunConfiguration chosen) {
        return hazards.findings(chosen, Suppressions.none()).stream()
                .filter(finding -> finding.testClass().equals(PACKAGE + testClass))
                .toList();
    }

    @Test
    void onlyAClassWhoseTestsHaveNothingInCommonMayOverlapWithItself() {
        assertThat(simple(hazards.withMethodsApart()))
                .containsExactly("FreeArgumentsTests", "FreeByInterfaceTests", "FreeRepeatedTests", "FreeTests");
    }

    @Test
    void aTestOfAnInterfaceBehindAnInterfaceIsFollowedLikeAnyOther() {
        assertThat(findingsOf("ContractTests", RunConfiguration.classThreads(2)))
                .extracting(Finding::resource)
                .contains("static:" + PACKAGE + "Contract$Kept.all");
    }

    @Test
    void theAnnotationAsksOnAClassOrOnATestAlsoInsideAndALockOnTheClassForbids() {
        assertThat(simple(hazards.overlappingMethods()))
                .containsExactly(
                        "AskingByMethodInsideTests", "AskingByMethodTests", "AskingInsideTests", "AskingTests");
    }

    @Test
    void whatTestsThatOverlapShareIsAHazardInOneJvmAndALockOnTheClassKeepsItApart() {
        assertThat(findingsOf("AskingTests", RunConfiguration.classThreads(2)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.isHarmless()).isFalse();
                    assertThat(finding.remedy()).isInstanceOf(Remedy.ResourceLock.class);
                });
        assertThat(List.of("AskingByMethodTests", "AskingInsideTests", "AskingByMethodInsideTests"))
                .allSatisfy(name -> assertThat(findingsOf(name, RunConfiguration.classThreads(2)))
                        .isNotEmpty()
                        .noneMatch(Finding::isHarmless));
        assertThat(findingsOf("AskingLockedTests", RunConfiguration.classThreads(2)))
                .isNotEmpty()
                .allMatch(Finding::guarded);
    }

    @Test
    void oneTestAfterAnotherAndInForksNothingOverlaps() {
        assertThat(findingsOf("CountingTests", RunConfiguration.classThreads(2)))
                .isNotEmpty()
                .allMatch(Finding::isHarmless);
        assertThat(findingsOf("AskingTests", RunConfiguration.forks(2)))
                .isNotEmpty()
                .allMatch(Finding::isHarmless);
    }
}
