package io.github.parallelmaven.analysis.hazard.sample.suite;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseSample {

    @Test
    void opensAFile() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:./target/shop;MODE=Oracle")) {
            connection.commit();
        }
    }

    @Test
    void opensWhatOnlyThisJvmHas() throws SQLException {
        DriverManager.getConnection("jdbc:h2:mem:shop").close();
        DriverManager.getConnection("jdbc:hsqldb:mem:shop").close();
        DriverManager.getConnection("jdbc:sqlite::memory:").close();
        DriverManager.getConnection("jdbc:derby:memory:shop;create=true").close();
    }
}
