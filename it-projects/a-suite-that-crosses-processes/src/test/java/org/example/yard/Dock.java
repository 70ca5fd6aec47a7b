package org.example.yard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One ship at a time, whatever process it comes from. Where it is, only a running test knows. */
final class Dock implements AutoCloseable {

    private final Path sign;

    private Dock(Path sign) {
        this.sign = sign;
    }

    static Dock enter() throws IOException {
        String name = Integer.toHexString(Dock.class.getName().hashCode());
        return new Dock(Files.createFile(Path.of(System.getProperty("basedir"), "target", name)));
    }

    boolean isOurs() {
        return Files.exists(sign);
    }

    @Override
    public void close() throws IOException {
        Files.delete(sign);
    }
}
