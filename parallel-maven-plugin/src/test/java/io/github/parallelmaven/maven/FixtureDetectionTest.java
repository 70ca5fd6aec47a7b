package io.github.parallelmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixtureDetectionTest {

    private static final String ENABLED = "junit.jupiter.extensions.autodetection.enabled";
    private static final String INCLUDE = "junit.jupiter.extensions.autodetection.include";
    private static final String SERVICE = "META-INF/services/org.junit.jupiter.api.extension.Extension";

    @TempDir
    private Path folder;

    private Path jar(String entry) throws IOException {
        Path jar = folder.resolve("library.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.closeEntry();
        }
        return jar;
    }

    @Test
    void aNewJupiterIsLimitedToOurRecorder() throws IOException {
        assertThat(FixtureDetection.parameters("5.12.0", false, List.of(jar(SERVICE))))
                .containsEntry(ENABLED, "true")
                .containsEntry(INCLUDE, "io.github.parallelmaven.probe.*");
        assertThat(FixtureDetection.parameters("6.1.3", false, List.of())).containsKey(INCLUDE);
    }

    @Test
    void anOldJupiterDetectsOnlyWhereNothingElseSleeps() throws IOException {
        assertThat(FixtureDetection.parameters("5.11.4", false, List.of(jar("a/B.class"))))
                .containsOnlyKeys(ENABLED);
        assertThat(FixtureDetection.parameters("5.11.4", false, List.of(jar(SERVICE))))
                .isEmpty();
    }

    @Test
    void aDormantExtensionOfTheProjectItselfIsSeenToo() throws IOException {
        Path service = folder.resolve(SERVICE);
        Files.createDirectories(service.getParent());
        Files.writeString(service, "a.MyExtension\n");

        assertThat(FixtureDetection.parameters("5.9.0", false, List.of(folder))).isEmpty();
    }

    @Test
    void theFilterDoesNotPutTheProjectsOwnExtensionsOut() {
        assertThat(FixtureDetection.parameters("5.14.0", true, List.of())).isEmpty();
    }
}
