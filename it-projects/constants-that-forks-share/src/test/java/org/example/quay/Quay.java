package org.example.quay;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What the ships of this suite share. */
final class Quay {

    /** Stands nowhere else. */
    static final int HARBOUR = 28700;

    /** The clients read this number from quay.properties. */
    static final int MAIL = 28952;

    private static final Path LOG = Path.of("target/quay-log.txt");

    private static final String CARGO = "jdbc:h2:file:./target/quay-cargo;TRACE_LEVEL_FILE=0";

    private Quay() {}

    /** H2 lets one process into a file. */
    static Connection cargo() throws SQLException {
        return DriverManager.getConnection(CARGO);
    }

    static ServerSocket open(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }

    /** Only one ship writes at a time. */
    static String log(String entry) throws IOException, InterruptedException {
        Files.writeString(LOG, entry);
        Thread.sleep(1000);
        return Files.readString(LOG);
    }
}
