package suite;

import org.testcontainers.containers.GenericContainer;

abstract class ContainerBase {

    static final GenericContainer STORE = new GenericContainer("store");

    static {
        STORE.start();
    }
}
