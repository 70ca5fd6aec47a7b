package suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest(properties = "stored=true")
@Transactional
class RolledBackTest {

    @Autowired
    Orders orders;

    @Test
    void stores() {
        assertEquals("c", orders.save("c"));
    }
}
