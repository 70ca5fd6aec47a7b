package org.testcontainers.lifecycle;

public interface Startable {

    void start();
}
