package suite;

import org.junit.jupiter.api.Test;

class FirstMockingTest extends MockingBase { // HAZARD H56

    @Test
    void stubs() {
        orders.save("a");
    }
}
