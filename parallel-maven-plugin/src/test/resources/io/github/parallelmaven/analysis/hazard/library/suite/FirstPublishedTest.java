package suite;

import org.junit.jupiter.api.Test;
import org.testcontainers.containers.FixedHostPortGenericContainer;

class FirstPublishedTest {

    private final FixedHostPortGenericContainer published = new FixedHostPortGenericContainer("store");

    @Test
    void publishesAPort() {
        published.withFixedExposedPort(15432, 5432); // HAZARD H49
    }
}
