package suite;

import org.junit.jupiter.api.Test;

class ReflectedNameTest {

    @Test
    void setsWhatANameTells() throws Exception {
        Class.forName("suite.Flag").getDeclaredField("up").set(null, true); // HAZARD H38
    }
}
