package suite;

import java.util.Map;
import javax.persistence.Persistence;
import org.junit.jupiter.api.Test;

class SecondOverriddenUnitTest {

    @Test
    void opens() {
        Persistence.createEntityManagerFactory("overridden", Map.of("javax.persistence.jdbc.url", url()));
    }

    private static String url() {
        return "jdbc:h2:mem:" + System.nanoTime();
    }
}
