package suite;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OwnPropertyTest {

    @Test
    void reliesOnWhatItHasSet() {
        System.setProperty("suite.own", "mine"); // HAZARD H10
        System.getProperty("suite.own");
    }

    @AfterEach
    void clear() {
        System.clearProperty("suite.own"); // HAZARD H10
    }
}
