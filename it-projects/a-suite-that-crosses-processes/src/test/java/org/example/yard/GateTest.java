package org.example.yard;

import static org.junit.Assert.assertEquals;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.Test;

/** Opens a port that another class opens too. */
public class GateTest {

    @Test
    public void answersOnItsPort() throws Exception {
        try (ServerSocket server = new ServerSocket(28931, 1, InetAddress.getLoopbackAddress())) {
            Thread.sleep(300);
            assertEquals(28931, server.getLocalPort());
        }
    }
}
