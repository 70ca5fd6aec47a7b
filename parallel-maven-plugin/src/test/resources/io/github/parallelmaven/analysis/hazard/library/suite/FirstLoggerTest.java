package suite;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class FirstLoggerTest {

    private static final Logger OWN = Logger.getLogger(FirstLoggerTest.class.getName());

    @Test
    void logsMore() {
        Logger.getLogger("shop").setLevel(Level.FINE); // HAZARD H19L
        OWN.setLevel(Level.FINE);
    }
}
