package suite;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

@DirtiesContext
@ActiveProfiles("own")
@SpringBootTest(properties = "dirty=true")
class OwnDirtyTest {

    @Test
    void closesAContextThatNobodyElseRunsIn() {}
}
