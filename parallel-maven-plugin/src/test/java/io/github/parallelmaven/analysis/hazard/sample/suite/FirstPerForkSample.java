package io.github.parallelmaven.analysis.hazard.sample.suite;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** With constants as small edits leave them: other ones in each fork, and the same for all of one JVM. */
class FirstPerForkSample {

    @Test
    void opensAPort() throws IOException {
        new ServerSocket(PerForkConstants.PORT).close(); // HAZARD H40
    }

    @Test
    void writes() throws IOException {
        Files.writeString(PerForkConstants.LOG, "here"); // HAZARD H42
    }

    @Test
    void opensADatabase() throws SQLException {
        DriverManager.getConnection(PerForkConstants.URL).close(); // HAZARD H47
    }

    @Test
    void writesWhereNobodyElseDoes() throws IOException {
        String own =
                "target/sample/first" + System.getProperty("fork.number", "").replaceFirst("[+]1$", "") + ".txt";
        Files.writeString(Path.of(own), "here");
    }
}
