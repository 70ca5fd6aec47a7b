package suite;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.boot.test.context.SpringBootTest;
import org.junit.jupiter.api.Test;

@SpringBootTest(properties = "name=getting")
class ReadingOverHttpTest {

    private final TestRestTemplate rest = new TestRestTemplate();

    @Test
    void looks() {
        get("/orders");
        rest.exchange("/orders", HttpMethod.GET, null, String.class);
    }
}
