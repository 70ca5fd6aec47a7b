package suite;

import org.junit.jupiter.api.Test;

class SecondPropertyTest {

    @Test
    void seesIt() {
        System.getProperty("suite.colour");
    }
}
