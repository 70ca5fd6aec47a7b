package io.github.parallelmaven.analysis.hazard.sample.suite;

import io.github.parallelmaven.analysis.hazard.sample.app.Door;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;

class SecondPortSample {

    private static final int PORT = 18_080;

    @Test
    void opensTheDoor() throws IOException {
        try (Door door = new Door(PORT)) { // HAZARD H40
            URI.create("http://localhost:18099/").getPort();
        }
    }

    @Test
    void bindsAnAddress() throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress("localhost", 18_081)); // HAZARD H40
        }
    }

    @Test
    void takesAFreePort() throws IOException {
        try (Door door = new Door(0);
                ServerSocket socket = new ServerSocket(0)) {
            new InetSocketAddress("example.org", 18_082);
        }
    }
}
