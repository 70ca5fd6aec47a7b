package suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

@SpringBootTest(properties = "dirty=true")
class SecondDirtyTest {

    @Test
    @DirtiesContext
    void closes() {
        assertEquals(2, 1 + 1); // HAZARD H55
    }

    @Test
    void leavesItOpen() {}
}
