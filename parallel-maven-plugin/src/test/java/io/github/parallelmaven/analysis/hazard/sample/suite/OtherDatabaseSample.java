package io.github.parallelmaven.analysis.hazard.sample.suite;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class OtherDatabaseSample {

    private static final String SHOP = "jdbc:hsqldb:mem:shop";

    @Test
    void opensAFile() throws SQLException {
        DriverManager.getConnection("jdbc:h2:./target/shop").close(); // HAZARD H47
    }

    @Test
    void opensWhatThisJvmHasOnce() throws SQLException {
        DriverManager.getConnection(SHOP).close(); // HAZARD H47
        DriverManager.getConnection("jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1").close(); // HAZARD H47
    }
}
