package io.github.parallelmaven.analysis.hazard.sample.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Each subclass writes a file of its own, and none of the others'. */
abstract class NamedPathBase {

    abstract String name();

    void write() throws IOException {
        Files.writeString(Path.of(name()), "text");
    }
}
