package org.example.quay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PostTest {

    @Test
    void doesItsWork() throws Exception {
        try (ServerSocket server = Quay.open(Quay.MAIL)) {
            Thread.sleep(400);
            assertEquals(Quay.MAIL, server.getLocalPort());
        }
    }
}
