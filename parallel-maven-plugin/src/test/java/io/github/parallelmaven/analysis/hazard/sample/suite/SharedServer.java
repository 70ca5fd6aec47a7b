package io.github.parallelmaven.analysis.hazard.sample.suite;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;

/** A server that the first test starts for all. */
final class SharedServer {

    private static final List<String> ROUTES = new ArrayList<>();
    private static final Object LOCK = new Object();
    private static ServerSocket socket;
    private static int port;

    private SharedServer() {}

    static int port() {
        start();
        return port;
    }

    private static void start() {
        synchronized (LOCK) {
            if (isStarted()) {
                return;
            }
            URL.setURLStreamHandlerFactory(protocol -> null);
            open();
        }
    }

    private static boolean isStarted() {
        return socket != null;
    }

    private static void open() {
        try {
            ROUTES.add("/echo");
            socket = new ServerSocket(0);
            port = socket.getLocalPort();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
