package suite;

import io.mockk.MockKDsl;
import org.junit.jupiter.api.Test;

class MockkTest {

    @Test
    void replacesAnObject() {
        MockKDsl.INSTANCE.internalMockkObject("a"); // HAZARD H62
    }

    @Test
    void makesAMock() {
        MockKDsl.INSTANCE.internalMockk(Runnable.class);
    }
}
