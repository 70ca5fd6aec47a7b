package suite;

import org.junit.jupiter.api.Test;

class SecondMockingTest extends MockingBase { // HAZARD H56

    @Test
    void stubs() {
        orders.save("a");
    }
}
