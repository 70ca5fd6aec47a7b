package suite;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class SecondLoggerTest {

    private final Logger shop = Logger.getLogger("shop");

    @Test
    void logsLittle() {
        shop.isLoggable(Level.FINE);
        Logger.getLogger("shop").info("sold");
    }
}
