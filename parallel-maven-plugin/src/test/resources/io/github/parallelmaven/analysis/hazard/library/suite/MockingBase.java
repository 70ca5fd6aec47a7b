package suite;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.mock.mockito.MockBean;

@SpringBootTest(properties = "mocked=true")
abstract class MockingBase {

    @MockBean
    Orders orders;
}
