package suite;

import io.vertx.core.net.NetServerOptions;

/** Options of a server, with a default port of its own. */
class BrokerServerOptions extends NetServerOptions {

    static final int DEFAULT_PORT = 1883;

    BrokerServerOptions() {
        setPort(DEFAULT_PORT);
    }

    @Override
    public BrokerServerOptions setPort(int port) {
        super.setPort(port); // HAZARD H40
        return this;
    }
}
