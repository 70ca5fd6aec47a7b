package org.example.station;

import java.nio.file.Files;
import java.nio.file.Path;

/** Open for all trains at once, whatever process they are in. */
final class Station {

    private Station() {}

    static boolean isOpen() {
        return Files.exists(Path.of("target/station/open"));
    }
}
