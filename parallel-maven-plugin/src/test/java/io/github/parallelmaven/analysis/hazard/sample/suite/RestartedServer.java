package io.github.parallelmaven.analysis.hazard.sample.suite;

/** A server that tests start and stop: each may pull it away under the other. */
final class RestartedServer {

    private static String state;

    private RestartedServer() {}

    static synchronized void start() {
        if (state == null) {
            state = "up".toUpperCase();
        }
    }

    static synchronized void stop() {
        state = null; // HAZARD H01
    }
}
