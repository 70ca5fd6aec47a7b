package suite;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

@DirtiesContext
@SpringBootTest(properties = "dirty=true")
class FirstDirtyTest { // HAZARD H55

    @Test
    void runs() {}
}
