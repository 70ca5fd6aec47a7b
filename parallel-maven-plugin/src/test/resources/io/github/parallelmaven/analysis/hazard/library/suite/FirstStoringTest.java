package suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest(properties = "stored=true")
class FirstStoringTest {

    @Autowired
    Orders orders;

    @Autowired
    OrderService service;

    @Test
    void stores() {
        assertEquals("a", orders.save("a")); // HAZARD H57
    }

    @Test
    void looks() {
        assertEquals(0, service.size() + orders.count());
    }

    @Test
    @Transactional
    void storesForItself() {
        assertEquals("b", orders.save("b"));
    }
}
