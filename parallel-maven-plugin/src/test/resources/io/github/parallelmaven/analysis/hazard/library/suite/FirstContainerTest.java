package suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;

class FirstContainerTest extends ContainerBase {

    private static final GenericContainer OWN = new GenericContainer("own");

    @Test
    void asks() {
        assertEquals(1, STORE.getFirstMappedPort()); // HAZARD H49
        assertEquals(1, OWN.getFirstMappedPort());
    }
}
