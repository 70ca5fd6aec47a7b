package io.github.parallelmaven.analysis.hazard.sample.app;

import java.io.IOException;
import java.net.ServerSocket;

/** Listens on a port. */
public final class Door implements AutoCloseable {

    private final ServerSocket socket;

    public Door(int port) throws IOException {
        this.socket = new ServerSocket(port);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
