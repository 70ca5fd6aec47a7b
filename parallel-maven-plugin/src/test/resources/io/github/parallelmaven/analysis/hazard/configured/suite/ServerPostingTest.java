package suite;

import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;
import org.junit.jupiter.api.Test;

@SpringBootTest(properties = "name=server")
@Transactional
class ServerPostingTest {

    private final TestRestTemplate rest = new TestRestTemplate();

    @Test
    void replaces() {
        rest.exchange("/orders/1", HttpMethod.PUT, null, String.class);
    }
}
