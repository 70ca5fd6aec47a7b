package suite;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.mock.mockito.MockBean;

@SpringBootTest(properties = "mocked=true")
class OwnMockingTest {

    @MockBean
    Orders orders;

    @MockBean
    OrderService service;

    @Test
    void hasOtherMocks() {
        orders.save("a");
    }
}
