package suite;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import org.springframework.boot.test.context.SpringBootTest;
import org.junit.jupiter.api.Test;

@SpringBootTest(properties = "name=posting")
class PostingContextTest {

    @Test
    void orders() {
        post("/orders");
    }
}
