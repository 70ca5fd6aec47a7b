package io.github.parallelmaven.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A process that is guarded while its standard input stays open, as the worker's does. */
class GuardMojoTest {

    private Process guarded;

    @BeforeEach
    void start() throws IOException {
        guarded = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Guarded.class.getName())
                .start();
    }

    @AfterEach
    void end() {
        guarded.destroyForcibly();
    }

    /** As exec-maven-plugin does, which asks for what it could hand on to the process that it runs. */
    @Test
    void whoAsksForInputMeanwhileIsToldThatThereIsNone() throws IOException {
        assertThat(guarded.getInputStream().readNBytes(2)).asString().isEqualTo("0E");
    }

    @Test
    void itEndsWithItsInput() throws Exception {
        guarded.getInputStream().readNBytes(2);

        guarded.getOutputStream().close();

        assertThat(guarded.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(guarded.exitValue()).isEqualTo(137);
    }

    /** Says how much input there is, and whether it has ended, then waits to be ended; ends by itself where it is not told. */
    static final class Guarded {
        public static void main(String[] arguments) throws Exception {
            GuardMojo.watchInput();
            // Until the guard waits for input.
            Thread.sleep(300);
            Thread asking = new Thread(Guarded::ask);
            asking.setDaemon(true);
            asking.start();
            asking.join(20_000);
            if (!asking.isAlive()) {
                Thread.sleep(60_000);
            }
        }

        private static void ask() {
            try {
                System.out.print(System.in.available() + (System.in.read() < 0 ? "E" : "I"));
                System.out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
