package io.github.parallelmaven.analysis.hazard.sample.suite;

import java.nio.file.Path;

/** What several test classes use. */
final class PerForkConstants {

    static final int PORT = 18_084 + Integer.getInteger("fork.number", 1) - 1;

    static final Path LOG =
            Path.of("target/sample/fork" + System.getProperty("fork.number", "").replaceFirst("[+]1$", "") + ".txt");

    static final String URL =
            "jdbc:h2:./target/forks" + System.getProperty("fork.number", "").replaceFirst("[+]1$", "") + ";MODE=Oracle";

    private PerForkConstants() {}
}
