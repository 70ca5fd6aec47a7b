package suite;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.junit.jupiter.api.Test;

/** Which port it is, the environment decides. */
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT, properties = "server.port=${PORT:9090}")
class FirstOpenPortTest {

    @Test
    void serves() {}
}
