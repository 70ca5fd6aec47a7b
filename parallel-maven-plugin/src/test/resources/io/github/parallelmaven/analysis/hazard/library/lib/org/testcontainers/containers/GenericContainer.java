package org.testcontainers.containers;

import org.testcontainers.lifecycle.Startable;

public class GenericContainer implements Startable {

    public GenericContainer(String image) {}

    @Override
    public void start() {}

    public int getFirstMappedPort() {
        return 1;
    }
}
