package io.github.parallelmaven.analysis.hazard.sample.suite;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseSample {

    @Test
    void opensAFile() throws SQLException {
        try (Connection connection =
                DriverManager.getConnection("jdbc:h2:file:./target/shop;MODE=Oracle")) { // HAZARD H47
            connection.commit();
        }
    }

    @Test
    void opensWhatThisJvmHasOnce() throws SQLException {
        DriverManager.getConnection("jdbc:h2:mem:shop").close(); // HAZARD H47
        DriverManager.getConnection("jdbc:hsqldb:mem:shop").close(); // HAZARD H47
    }

    @Test
    void opensWhatItsConnectionHasAlone() throws SQLException {
        DriverManager.getConnection("jdbc:h2:mem:").close();
        DriverManager.getConnection("jdbc:h2:mem:;MODE=Oracle").close();
        DriverManager.getConnection("jdbc:sqlite::memory:").close();
    }

    @Test
    void opensWhatNoOtherClassOpens() throws SQLException {
        DriverManager.getConnection("jdbc:derby:memory:shop;create=true").close();
    }
}
