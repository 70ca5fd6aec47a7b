package suite;

import javax.persistence.Persistence;
import org.junit.jupiter.api.Test;

class SecondUnitTest {

    @Test
    void opens() {
        Persistence.createEntityManagerFactory("shop");
    }
}
