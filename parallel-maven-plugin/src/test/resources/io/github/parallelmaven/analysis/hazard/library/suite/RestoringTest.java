package suite;

import org.junit.jupiter.api.Test;
import org.junitpioneer.jupiter.RestoreSystemProperties;

@RestoreSystemProperties
class RestoringTest {

    @Test
    void setsWhatItLikes() {
        System.setProperty("suite.restored", "1");
    }
}
