package suite;

import org.junit.jupiter.api.Test;
import org.junitpioneer.jupiter.RestoreSystemProperties;

class RestoringTest {

    @Test
    @RestoreSystemProperties
    void setsWhatNobodyElseUses() {
        System.setProperty("suite.restored", "yes");
    }
}
