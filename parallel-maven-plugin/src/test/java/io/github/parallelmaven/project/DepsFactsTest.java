package io.github.parallelmaven.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.Category;
import io.github.parallelmaven.model.DepsEvidence;
import io.github.parallelmaven.model.Setting;
import io.github.parallelmaven.model.Setting.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DepsFactsTest {

    @TempDir
    Path root;

    @Test
    void aSoundProjectHasNothingAgainstIt() {
        DepsEvidence evidence = DepsFacts.gather(
                new SampleProject(root)
                        .surefire("3.5.6")
                        .dependency("org.junit.jupiter:junit-jupiter-api:5.14.4")
                        .dependency("org.junit.jupiter:junit-jupiter-engine:5.14.4")
                        .dependency("org.junit.platform:junit-platform-commons:1.14.4")
                        .dependency("org.mockito:mockito-core:5.23.0")
                        .build(),
                "",
                TagsInUse.of(Set.of("unit")),
                ParallelProperties.empty().withCategories(""),
                "");

        assertThat(evidence.engines()).containsExactly("junit-jupiter 5.14.4");
        assertThat(evidence.defects()).isEmpty();
        assertThat(evidence.declaredTags()).containsOnlyKeys("unit", "integration", "slow");
        assertThat(evidence.undeclaredCategories()).isEmpty();
        assertThat(evidence.tagsKnown()).isTrue();
        assertThat(evidence.contested()).isEmpty();
        assertThat(evidence.misaligned()).isEmpty();
        assertThat(evidence.duplicates()).isEmpty();
        assertThat(evidence.unpinned()).isEmpty();
    }

    @Test
    void whatIsMissingIsGathered() {
        DepsEvidence evidence = DepsFacts.gather(
                new SampleProject(root)
                        .plugin("maven-surefire-plugin", "3.5.6", false)
                        .build(),
                "Could not find artifact a:b",
                TagsInUse.unknown(),
                ParallelProperties.empty().withTag("p-unit", "Fast"),
                "p-");

        assertThat(evidence.resolutionError()).isEqualTo("Could not find artifact a:b");
        assertThat(evidence.undeclaredCategories()).containsExactly(Category.INTEGRATION, Category.SLOW);
        assertThat(evidence.tagsKnown()).isFalse();
        assertThat(evidence.unpinned()).containsExactly("maven-surefire-plugin");
    }

    @Test
    void oneGroupInTwoVersionsIsMisaligned() {
        SampleProject project = new SampleProject(root)
                .dependency("org.junit.platform:junit-platform-launcher:1.9.1")
                .dependency("org.junit.platform:junit-platform-engine:1.14.4")
                .dependency("org.mockito:mockito-core:5.23.0")
                .dependency("org.mockito:mockito-junit-jupiter:4.11.0")
                .dependency("org.mockito:mockito-inline:5.2.0");

        var misaligned = VersionAlignment.misaligned(project.build().dependencies());

        assertThat(misaligned).containsOnlyKeys("org.junit.platform", "org.mockito");
        assertThat(misaligned.get("org.mockito")).hasSize(2);
    }

    @Test
    void platformAndJupiterOfDifferentReleasesAreMisaligned() {
        SampleProject project = new SampleProject(root)
                .dependency("org.junit.platform:junit-platform-launcher:1.10.2")
                .dependency("org.junit.jupiter:junit-jupiter-api:5.14.4");

        assertThat(VersionAlignment.misaligned(project.build().dependencies())).containsOnlyKeys("org.junit");
    }

    @Test
    void fromJUnit6OnPlatformAndJupiterHaveOneNumber() {
        SampleProject project = new SampleProject(root)
                .dependency("org.junit.platform:junit-platform-launcher:6.1.3")
                .dependency("org.junit.vintage:junit-vintage-engine:6.1.3")
                .dependency("org.junit.jupiter:junit-jupiter-api:6.1.3");

        assertThat(VersionAlignment.misaligned(project.build().dependencies())).isEmpty();
    }

    @Test
    void aClassOfJUnitInTwoPlacesIsADuplicateWithBothPlaces() throws IOException {
        Path first = jar("first.jar", "org/junit/Test.class", "a/Own.class", "org/junit/package-info.class");
        Path second = jar("second.jar", "org/junit/Test.class", "a/Own.class", "org/junit/package-info.class");
        Path folder = Files.createDirectories(root.resolve("classes/org/mockito"));
        Files.createFile(folder.resolve("Mockito.class"));

        var duplicates = DuplicateClasses.find(new SampleProject(root)
                .onClassPath(first)
                .onClassPath(root.resolve("classes"))
                .onClassPath(root.resolve("missing"))
                .onClassPath(second)
                .build());

        assertThat(duplicates).containsOnlyKeys("org.junit.Test");
        assertThat(duplicates.get("org.junit.Test")).containsExactly("first.jar", "second.jar");
    }

    @Test
    void aSettingWithTwoOriginsIsContestedWithBoth() {
        List<Setting> contested = ContestedSettings.of(new SampleProject(root)
                .setting("forkCount", "2", Kind.POM_LITERAL, "pom.xml", 30, true)
                .setting("forkCount", "1C", Kind.POM_PROPERTY, "pom.xml", 12, true)
                .setting("groups", "a", Kind.POM_LITERAL, "pom.xml", 31, false)
                .build());

        assertThat(contested).extracting(Setting::value).containsExactly("2", "1C");
    }

    @Test
    void aLiteralThatTheCommandLineCannotOverrideIsContested() {
        assertThat(ContestedSettings.of(new SampleProject(root)
                        .setting("reuseForks", "false", Kind.POM_LITERAL, "pom.xml", 30, false)
                        .build()))
                .extracting(Setting::name)
                .containsExactly("reuseForks");
    }

    @Test
    void overridingFromTheCommandLineIsNoSecondOrigin() {
        assertThat(ContestedSettings.of(new SampleProject(root)
                        .setting("forkCount", "4", Kind.COMMAND_LINE, "", 0, true)
                        .setting("forkCount", "1C", Kind.POM_PROPERTY, "pom.xml", 12, true)
                        .setting("reuseForks", "true", Kind.DEFAULT, "", 0, true)
                        .build()))
                .isEmpty();
    }

    @Test
    void anArgLineIsContestedOnlyWithTwoOrigins() {
        SampleProject project =
                new SampleProject(root).setting("argLine", "-Xmx1g", Kind.POM_LITERAL, "pom.xml", 30, false);
        assertThat(ContestedSettings.of(project.build())).isEmpty();

        project.setting("argLine", "-Xmx2g", Kind.POM_PROPERTY, "pom.xml", 10, true);
        assertThat(ContestedSettings.of(project.build())).hasSize(2);
    }

    @Test
    void aParallelKeyInThePomAndInJUnitsFileIsContested() {
        String key = "junit.jupiter.execution.parallel.enabled";
        SampleProject project = new SampleProject(root)
                .setting(key, "true", Kind.POM_LITERAL, "pom.xml", 30, true)
                .file("src/test/resources/junit-platform.properties", "# ours\n" + key + " = false\nother=1\n");

        assertThat(ContestedSettings.of(project.build()))
                .extracting(setting -> setting.origin().toString())
                .containsExactly(
                        "pom literal in pom.xml:30",
                        "configuration file in src/test/resources/junit-platform.properties:2");
    }

    @Test
    void aKeyOfJUnitsFileThatTheProjectAlreadyListsIsNoSecondOrigin() {
        String key = "junit.jupiter.execution.parallel.enabled";
        String file = "src/test/resources/junit-platform.properties";
        SampleProject project = new SampleProject(root)
                .setting(key, "true", Kind.CONFIGURATION_FILE, file, 0, true)
                .file(file, key + "=true\n");

        assertThat(ContestedSettings.of(project.build())).isEmpty();
    }

    private Path jar(String name, String... entries) throws IOException {
        Path file = root.resolve(name);
        try (OutputStream output = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(output)) {
            for (String entry : entries) {
                jar.putNextEntry(new JarEntry(entry));
                jar.closeEntry();
            }
        }
        return file;
    }
}
