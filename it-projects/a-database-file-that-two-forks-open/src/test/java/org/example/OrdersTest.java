package org.example;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;

class OrdersTest {

    /** The server mode lets both forks in, where each may change what the other reads. */
    @Test
    void areKept() throws Exception {
        try (Connection shop = DriverManager.getConnection("jdbc:h2:file:./target/shop;AUTO_SERVER=TRUE")) {
            assertTrue(shop.createStatement().execute("select 1"));
        }
    }
}
