package io.github.parallelmaven.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.parallelmaven.model.KnownDefect;
import io.github.parallelmaven.model.PomChange.PinPlugin;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownDefectsTest {

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(strings = {"2.12.4", "2.22.2", "3.0.0-M7"})
    void surefireBelow3IsBlocked(String version) {
        List<KnownDefect> defects =
                KnownDefects.of(new SampleProject(root).surefire(version).build());

        assertThat(defects).singleElement().satisfies(defect -> {
            assertThat(defect.component()).isEqualTo("maven-surefire-plugin " + version);
            assertThat(defect.blocking()).isTrue();
            assertThat(defect.description()).contains("first fork");
            assertThat(defect.fix()).isEqualTo("use version 3.5.6");
        });
    }

    @Test
    void surefire360IsBlockedBecauseItCanRunNothingAndSucceed() {
        List<KnownDefect> defects =
                KnownDefects.of(new SampleProject(root).surefire("3.6.0").build());

        assertThat(defects).singleElement().satisfies(defect -> {
            assertThat(defect.blocking()).isTrue();
            assertThat(defect.fix()).isEqualTo("use version 3.6.1");
        });
    }

    @Test
    void surefire325IsUsableButItsXmlIsNot() {
        assertThat(KnownDefects.of(new SampleProject(root).surefire("3.2.5").build()))
                .singleElement()
                .satisfies(defect -> {
                    assertThat(defect.blocking()).isFalse();
                    assertThat(defect.description()).contains("XML");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.5.6", "3.6.1"})
    void fullySupportedVersionsHaveNoDefect(String version) {
        assertThat(KnownDefects.of(new SampleProject(root)
                        .surefire(version)
                        .plugin("maven-failsafe-plugin", version, true)
                        .dependency("org.junit.jupiter:junit-jupiter-api:5.14.4")
                        .build()))
                .isEmpty();
    }

    @Test
    void failsafeIsJudgedLikeSurefire() {
        assertThat(KnownDefects.of(new SampleProject(root)
                        .plugin("maven-failsafe-plugin", "2.22.2", true)
                        .build()))
                .extracting(KnownDefect::component, KnownDefect::blocking)
                .containsExactly(tuple("maven-failsafe-plugin 2.22.2", true));
    }

    @Test
    void jupiterBelow58CannotShuffleClasses() {
        assertThat(KnownDefects.of(new SampleProject(root)
                        .surefire("3.5.6")
                        .dependency("org.junit.jupiter:junit-jupiter-api:5.7.2")
                        .build()))
                .singleElement()
                .satisfies(defect -> {
                    assertThat(defect.component()).isEqualTo("junit-jupiter-api 5.7.2");
                    assertThat(defect.description()).contains("ClassOrderer");
                    assertThat(defect.blocking()).isFalse();
                });
    }

    @Test
    void jupiter58HasClassOrderers() {
        assertThat(KnownDefects.of(new SampleProject(root)
                        .surefire("3.5.6")
                        .dependency("org.junit.jupiter:junit-jupiter-api:5.8.0")
                        .build()))
                .isEmpty();
    }

    @Test
    void aBuildCacheAmongTheExtensionsIsNamed() {
        SampleProject project = new SampleProject(root)
                .surefire("3.5.6")
                .plugin("maven-build-cache-extension", "1.2.0", true)
                .plugin("b", "1", true);

        assertThat(KnownDefects.of(project.build())).singleElement().satisfies(defect -> {
            assertThat(defect.component()).isEqualTo("maven-build-cache-extension 1.2.0");
            assertThat(defect.fix()).contains("-Dmaven.build.cache.enabled=false");
        });
    }

    @Test
    void aVersionThatIsNoNumberIsSaidToBeUnknown() {
        assertThat(KnownDefects.of(new SampleProject(root).surefire("LATEST").build()))
                .singleElement()
                .satisfies(defect -> assertThat(defect.description()).contains("cannot be compared"));
    }

    @Test
    void anOldVersionIsProposedToBePinnedAtASupportedOne() {
        assertThat(proposed(new SampleProject(root).surefire("2.22.2"), Optional.empty()))
                .extracting(PinPlugin::artifactId, PinPlugin::version)
                .containsExactly(tuple("maven-surefire-plugin", "3.5.6"));
    }

    @Test
    void version360IsProposedToBeReplacedByTheNextOne() {
        assertThat(proposed(new SampleProject(root).surefire("3.6.0"), Optional.empty()))
                .extracting(PinPlugin::version)
                .containsExactly("3.6.1");
    }

    @Test
    void anUnpinnedGoodVersionIsProposedToBePinnedAsItIs() {
        assertThat(proposed(new SampleProject(root).plugin("maven-surefire-plugin", "3.6.1", false), Optional.empty()))
                .extracting(PinPlugin::version)
                .containsExactly("3.6.1");
    }

    @Test
    void aPinnedGoodVersionNeedsNoProposal() {
        assertThat(proposed(new SampleProject(root).surefire("3.6.1"), Optional.empty()))
                .isEmpty();
    }

    @Test
    void whereMavenPicksAVersionThatDoesLessForTheTestsOneThatDoesMoreIsPinned() {
        Optional<String> undone = Optional.of("does not run these tests");

        assertThat(proposed(new SampleProject(root).plugin("maven-surefire-plugin", "3.6.1", false), undone))
                .extracting(PinPlugin::version, PinPlugin::reason)
                .containsExactly(tuple("3.5.6", "3.6.1 does not run these tests"));
        assertThat(proposed(new SampleProject(root).surefire("3.6.1"), undone)).isEmpty();
    }

    private static List<PinPlugin> proposed(SampleProject project, Optional<String> provider) {
        return VersionProposal.of(project.build().plugins(), provider);
    }
}
