package io.github.parallelmaven.probe;

import java.io.File;

/** What the system properties of {@link WireFormat} ask for. */
final class Settings {

    private final String directory;
    private final String fork;
    private final boolean fixtures;

    private Settings(String directory, String fork, boolean fixtures) {
        this.directory = directory;
        this.fork = fork;
        this.fixtures = fixtures;
    }

    static Settings read() {
        return new Settings(
                System.getProperty(WireFormat.PROPERTY_DIRECTORY, ""),
                System.getProperty(WireFormat.PROPERTY_FORK, ""),
                Boolean.getBoolean(WireFormat.PROPERTY_FIXTURES));
    }

    boolean active() {
        return !directory.isEmpty();
    }

    /** Absolute, so that one folder is one recording. */
    File directory() {
        return new File(directory).getAbsoluteFile();
    }

    String fork() {
        return fork;
    }

    boolean fixtures() {
        return fixtures;
    }
}
