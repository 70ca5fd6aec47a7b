package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class WebServerTest {

    @Test
    void answersOnItsPort() throws Exception {
        try (ServerSocket server = new ServerSocket(28917, 1, InetAddress.getLoopbackAddress())) {
            assertEquals(28917, server.getLocalPort());
        }
    }
}
