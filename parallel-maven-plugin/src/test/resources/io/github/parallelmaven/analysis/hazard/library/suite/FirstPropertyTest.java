package suite;

import org.junit.jupiter.api.Test;
import org.junitpioneer.jupiter.SetSystemProperty;

class FirstPropertyTest {

    @Test
    @SetSystemProperty(key = "suite.colour", value = "red")
    void seesItRed() {
        System.getProperty("suite.colour"); // HAZARD H10
    }
}
