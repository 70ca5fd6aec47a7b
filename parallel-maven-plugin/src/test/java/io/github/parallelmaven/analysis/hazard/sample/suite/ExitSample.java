package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.stefanbirkner.systemlambda.SystemLambda;
import org.junit.jupiter.api.Test;

class ExitSample {

    /** Exits when it is called as a program. */
    static final class Program {

        private Program() {}

        static void main(String... arguments) {
            System.exit(run(arguments));
        }

        static int run(String... arguments) {
            return arguments.length == 0 ? 1 : 0;
        }
    }

    @Test
    void catchesTheExit() throws Exception {
        assertEquals(1, SystemLambda.catchSystemExit(() -> Program.main())); // HAZARD H23
    }

    @Test
    void asksForTheStatus() {
        assertEquals(1, Program.run());
    }
}
