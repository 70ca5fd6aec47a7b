package org.example.museum;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lets one visitor through at a time: one file, whatever the process. */
final class Turnstile implements AutoCloseable {

    private static final Path FILE = Path.of("target/museum/turnstile");

    private Turnstile() {}

    /** @throws java.nio.file.FileAlreadyExistsException when somebody is in it */
    static Turnstile enter() throws IOException {
        Files.createFile(FILE);
        return new Turnstile();
    }

    @Override
    public void close() throws IOException {
        Files.delete(FILE);
    }
}
