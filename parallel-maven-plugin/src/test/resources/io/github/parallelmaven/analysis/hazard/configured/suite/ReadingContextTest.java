package suite;

import org.springframework.boot.test.context.SpringBootTest;
import org.junit.jupiter.api.Test;

@SpringBootTest(properties = "name=reading")
class ReadingContextTest {

    @Test
    void reads() {}
}
