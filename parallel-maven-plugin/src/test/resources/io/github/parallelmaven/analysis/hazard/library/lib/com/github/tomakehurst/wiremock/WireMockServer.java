package com.github.tomakehurst.wiremock;

public class WireMockServer {

    public WireMockServer() {}

    public String stubFor(String mapping) {
        return mapping;
    }

    public int port() {
        return 1;
    }
}
