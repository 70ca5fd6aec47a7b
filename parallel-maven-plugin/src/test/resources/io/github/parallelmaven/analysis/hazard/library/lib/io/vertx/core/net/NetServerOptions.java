package io.vertx.core.net;

public class NetServerOptions {

    public NetServerOptions setPort(int port) {
        return this;
    }
}
