package io.github.parallelmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A child process that stands for a Maven. */
class ChildMavenTest {

    @TempDir
    private Path folder;

    private final List<String> told = new CopyOnWriteArrayList<>();

    /** The child waits to be told of. */
    private void tell(String line) {
        told.add(line);
        if (line.contains("still at work")) {
            end();
        }
    }

    private void end() {
        try {
            Files.writeString(folder.resolve(Child.END), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ChildMaven.Exit run(Duration silence) throws IOException {
        List<String> words = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName());
        return new ChildMaven(this::tell, silence).run(words, folder, folder.resolve("child.log"), Duration.ZERO);
    }

    @Test
    void markedLinesAreHandedOnAndAllStandInTheLog() throws IOException {
        end();

        ChildMaven.Exit exit = run(Duration.ofHours(1));

        assertThat(exit.code()).isEqualTo(3);
        assertThat(told).containsExactly("Building");
        assertThat(exit.log()).content().contains("[INFO] downloading", "Building");
    }

    /** A plugin of the build that waits for ever would leave a log of CI without a word. */
    @Test
    void whatASilentChildSaidLastIsToldAfterAWhile() throws IOException {
        run(Duration.ofMillis(100));

        assertThat(told)
                .startsWith("Building")
                .contains("  still at work, last in " + folder.resolve("child.log") + ": [INFO] downloading");
    }

    /** Says two things and is silent then, until a file is there. */
    static final class Child {
        private static final String END = "end";

        public static void main(String[] arguments) throws InterruptedException {
            System.out.println("[INFO] " + ChildMaven.MARK + "Building");
            System.out.println("[INFO] downloading");
            System.out.println();
            System.out.flush();
            while (!Files.exists(Path.of(END))) {
                Thread.sleep(50);
            }
            System.exit(3);
        }
    }
}
