package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FirstFreePortSample {

    private int port;

    @BeforeEach
    void chooses() throws IOException {
        ServerSocket socket = new ServerSocket(0); // HAZARD H41
        port = socket.getLocalPort();
        socket.close();
    }

    @Test
    void startsAServerAtAPortThatIsFreeNoMore() throws IOException {
        HttpServer.create(new InetSocketAddress(FreePorts.next()), 0).stop(0);
        HttpServer.create(new InetSocketAddress(FreePorts.nextOfOldCode()), 0).stop(0);
        assertEquals(2, FreePorts.several(2).length);
        assertTrue(port > 0);
    }

    @Test
    void startsAServerAfterTheSearch() throws IOException {
        int found;
        try (ServerSocket socket = new ServerSocket(0)) { // HAZARD H41
            found = socket.getLocalPort();
        }
        HttpServer.create(new InetSocketAddress(found), 0).stop(0);
    }

    @Test
    void keepsThePort() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(0), 0);
        assertTrue(server.getAddress().getPort() > 0);
        server.stop(0);
        FreePorts.open().close();
    }

    @Test
    void servesAtIt() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket client = new Socket(server.getInetAddress(), server.getLocalPort())) {
            server.accept().close();
            assertEquals(server.getLocalPort(), client.getPort());
        }
    }

    @Test
    void findsItTaken() throws IOException {
        int taken;
        try (ServerSocket server = new ServerSocket(0)) {
            taken = server.getLocalPort();
            assertThrows(BindException.class, () -> new ServerSocket(taken).close());
        }
        assertTrue(taken > 0);
    }
}
