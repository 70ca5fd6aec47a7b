package suite;

import javax.persistence.Persistence;
import org.junit.jupiter.api.Test;

class StockUnitTest {

    @Test
    void opens() {
        Persistence.createEntityManagerFactory("stock");
    }
}
