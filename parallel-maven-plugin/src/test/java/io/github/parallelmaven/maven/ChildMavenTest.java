package io.github.parallelmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

    private ChildMaven.Exit run(Duration silence) throws IOException {
        List<String> words = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName());
        return new ChildMaven(told::add, silence).run(words, folder, folder.resolve("child.log"), Duration.ZERO);
    }

    @Test
    void markedLinesAreHandedOnAndAllStandInTheLog() throws IOException {
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

    /** Says two things and is silent then. */
    static final class Child {
        public static void main(String[] arguments) throws InterruptedException {
            System.out.println("[INFO] " + ChildMaven.MARK + "Building");
            System.out.println("[INFO] downloading");
            System.out.println();
            System.out.flush();
            Thread.sleep(1_500);
            System.exit(3);
        }
    }
}
