package org.example.quay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class ClaraTest {

    @Test
    void doesItsWork() throws Exception {
        try (ServerSocket server = Quay.open(Quay.HARBOUR)) {
            Thread.sleep(2000);
            assertEquals(Quay.HARBOUR, server.getLocalPort());
        }
    }
}
