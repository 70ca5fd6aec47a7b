package suite;

import org.junit.jupiter.api.Test;

class LonePropertyTest {

    @Test
    void setsWhatNobodyElseReads() {
        System.setProperty("suite.lone", "1"); // HAZARD H10
    }
}
