package org.example.quay;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import org.junit.jupiter.api.Test;

class GretaTest {

    @Test
    void doesItsWork() throws Exception {
        try (Connection cargo = Quay.cargo()) {
            Thread.sleep(1500);
            assertTrue(cargo.createStatement().execute("select 1"));
        }
    }
}
