package suite;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;
import org.junit.jupiter.api.Test;

@SpringBootTest(properties = "name=rolled-back")
@Transactional
class RolledBackPostingTest {

    @Test
    void orders() {
        post("/orders");
    }
}
