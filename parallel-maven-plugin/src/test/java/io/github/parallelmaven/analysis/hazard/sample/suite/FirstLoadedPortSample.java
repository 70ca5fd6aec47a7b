package io.github.parallelmaven.analysis.hazard.sample.suite;

import io.github.parallelmaven.analysis.hazard.sample.app.Address;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class FirstLoadedPortSample {

    @Test
    void listensWhereAnObjectThatALibraryMakesSays() throws IOException {
        Address address = ServiceLoader.load(Address.class).iterator().next();
        new ServerSocket(address.port()).close(); // HAZARD H40
    }
}
