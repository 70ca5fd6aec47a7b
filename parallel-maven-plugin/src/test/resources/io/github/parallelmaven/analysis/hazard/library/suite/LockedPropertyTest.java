package suite;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class LockedPropertyTest {

    @Test
    void setsUnderTheLockWhatNobodyElseUses() {
        System.setProperty("suite.locked", "yes"); // HAZARD H10
    }
}
