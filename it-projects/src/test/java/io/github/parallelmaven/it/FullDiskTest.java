package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A disk without room, as far as it can be had everywhere: the shell lets no file grow beyond a size, and a write that would
 * fails as on a full disk.
 */
@Tag("full")
@EnabledOnOs(OS.LINUX)
class FullDiskTest {

    @ParameterizedTest
    @CsvSource({"8, worker.log", "40, the sample of run"})
    void whatCannotBeWrittenIsNamedOnceAndTheProjectIsAsItWas(int kilobytes, String what) throws IOException {
        ItProject project =
                ItProject.copy("tidy-suite", "full-disk-" + kilobytes).with(limited(kilobytes));
        TreeSnapshot before = project.files();

        MavenRun run = project.goal("apply");

        assertThat(run.exit()).as("see %s", run.file()).isNotZero();
        assertThat(String.join("\n", run.errors()))
                .as("see %s", run.file())
                .containsOnlyOnce(what)
                .contains("Nothing was changed in your project")
                .contains("see that the disk has room");
        assertThat(project.files()).isEqualTo(before);
        assertThat(LeftProcesses.in(project.folder())).isEmpty();
    }

    /** A Maven whose processes, and theirs, can write files up to this size. */
    private static Path limited(int kilobytes) throws IOException {
        Path home = Environment.target().resolve("limited-maven-" + kilobytes);
        Path launcher = Files.createDirectories(home.resolve("bin")).resolve("mvn");
        Files.writeString(
                launcher,
                "#!/bin/bash\nulimit -f " + kilobytes + "\nexec '"
                        + Environment.usualMaven().resolve("bin/mvn") + "' \"$@\"\n");
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        return home;
    }
}
