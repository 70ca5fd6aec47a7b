package neighbour;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.junit.jupiter.api.Test;

@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT, properties = "name=Second")
class SecondNeighbourTest {

    @Test
    void serves() {}
}
