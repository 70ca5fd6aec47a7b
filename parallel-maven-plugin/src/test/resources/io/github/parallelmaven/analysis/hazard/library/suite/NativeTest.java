package suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.jna.Library;
import org.junit.jupiter.api.Test;

class NativeTest {

    private interface C extends Library {

        int umask(int mask);

        int getpid();
    }

    private static final C LIBC = null;

    @Test
    void changesWhatTheProcessHas() {
        assertEquals(0, LIBC.umask(0)); // HAZARD H53
    }

    @Test
    void asks() {
        assertEquals(0, LIBC.getpid() + umask(0));
    }

    private static int umask(int mask) {
        return mask;
    }
}
