package io.github.parallelmaven.analysis.hazard.sample.suite;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Looks for ports, as helpers of test suites do. */
final class FreePorts {

    private FreePorts() {}

    static int next() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) { // HAZARD H41
            return socket.getLocalPort();
        }
    }

    static int nextOfOldCode() throws IOException {
        ServerSocket socket = null;
        try {
            socket = new ServerSocket(); // HAZARD H41
            socket.bind(new InetSocketAddress("localhost", 0));
            return socket.getLocalPort();
        } finally {
            if (socket != null) {
                socket.close();
            }
        }
    }

    static int[] several(int count) throws IOException {
        ServerSocket[] sockets = new ServerSocket[count];
        int[] ports = new int[count];
        for (int i = 0; i < count; i++) {
            sockets[i] = new ServerSocket(0); // HAZARD H41
            ports[i] = sockets[i].getLocalPort();
        }
        for (ServerSocket socket : sockets) {
            socket.close();
        }
        return ports;
    }

    /** Keeps it, so that nobody else is given the port. */
    static ServerSocket open() throws IOException {
        ServerSocket socket = new ServerSocket(0);
        if (socket.getLocalPort() < 1024) {
            socket.close();
            throw new IOException("a port of the system");
        }
        return socket;
    }
}
