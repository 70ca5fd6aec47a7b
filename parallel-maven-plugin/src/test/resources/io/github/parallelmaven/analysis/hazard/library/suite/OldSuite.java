package suite;

import junit.framework.TestSuite;
import org.junit.Test;

public class OldSuite { // HAZARD H61

    public static junit.framework.Test suite() {
        TestSuite suite = new TestSuite();
        suite.addTestSuite(OtherMemberTest.class);
        return suite;
    }

    @Test
    public void runs() {}
}
