package suite;

import javax.persistence.Persistence;
import org.junit.jupiter.api.Test;

class FirstUnitTest {

    @Test
    void opens() {
        Persistence.createEntityManagerFactory("shop");
    }
}
