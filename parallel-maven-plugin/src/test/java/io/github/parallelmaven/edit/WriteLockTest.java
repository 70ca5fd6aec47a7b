package io.github.parallelmaven.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmaven.edit.file.EditRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteLockTest {

    @TempDir
    Path folder;

    @Test
    void twoOutputFoldersOfOneBuildHaveOneLock() {
        try (WriteLock first = WriteLock.acquire(folder, folder.resolve("a/target/parallel"))) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> WriteLock.acquire(folder, folder.resolve("b/target/parallel")))
                    .isInstanceOf(EditRefused.class);
        }
        WriteLock.acquire(folder, folder.resolve("b/target/parallel")).close();
        WriteLock.acquire(folder, folder.resolve("target/parallel")).close();
    }

    @Test
    void aSecondRunIsRefusedWithTheFirstOnesProcess() {
        try (WriteLock first = WriteLock.acquire(folder)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> WriteLock.acquire(folder))
                    .isInstanceOf(EditRefused.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void anotherProcessIsRefusedAndTakesOverWhenTheFirstDies() throws Exception {
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        folder.toString())
                .start();
        assertThat((char) holder.getInputStream().read()).isEqualTo('L');

        assertThatThrownBy(() -> WriteLock.acquire(folder))
                .isInstanceOf(EditRefused.class)
                .hasMessageContaining("process " + holder.pid());

        holder.destroyForcibly().waitFor();
        try (WriteLock taken = WriteLock.acquire(folder)) {
            assertThat(taken).isNotNull();
            assertThat(folder.resolve("lock"))
                    .hasContent(ProcessHandle.current().pid() + "\n");
        }
    }

    @Test
    void aFileThatADeadRunLeftIsTakenOver() throws IOException {
        Files.writeString(folder.resolve("lock"), "999999999\n");

        WriteLock.acquire(folder).close();
        WriteLock.acquire(folder).close();

        assertThat(folder.resolve("lock")).hasContent(ProcessHandle.current().pid() + "\n");
    }

    /** Holds the lock until it is killed. */
    static final class LockHolder {
        public static void main(String[] arguments) throws IOException {
            try (WriteLock lock = WriteLock.acquire(Path.of(arguments[0]))) {
                System.out.print('L');
                System.out.flush();
                System.in.read();
            }
        }
    }

    @Test
    void aLockThatSomebodyMadeALinkIsRefusedAndNothingIsWrittenThroughIt() throws IOException {
        Path mine = Files.writeString(folder.resolve("mine.txt"), "mine");
        Files.createSymbolicLink(folder.resolve("lock"), mine);

        assertThatThrownBy(() -> WriteLock.acquire(folder)).isInstanceOf(UncheckedIOException.class);
        assertThat(mine).hasContent("mine");
    }

    @Test
    void aLongerNameOfADeadHolderLeavesNothingBehind() throws IOException {
        Files.writeString(folder.resolve("lock"), "99999999999999999999\n");

        try (WriteLock first = WriteLock.acquire(folder)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> WriteLock.acquire(folder))
                    .hasMessageEndingWith("process " + ProcessHandle.current().pid() + "; wait for it or end it");
        }
    }
}
