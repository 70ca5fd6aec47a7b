package suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(properties = "stored=true")
class SecondStoringTest {

    @Autowired
    OrderService service;

    @Test
    void changesABean() {
        assertEquals(2, service.place("a"));
    }
}
