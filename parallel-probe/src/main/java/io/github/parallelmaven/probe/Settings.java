package io.github.parallelmaven.probe;

import java.io.File;
import java.util.concurrent.atomic.AtomicReference;

/** What the system properties of {@link WireFormat} ask for. */
final class Settings {

    // JUnit makes a new listener for each plan, and a test may have cleared the system properties before.
    private static final AtomicReference<Settings> OF_PROCESS = new AtomicReference<>(new Settings("", "", false));

    private final String directory;
    private final String fork;
    private final boolean fixtures;

    private Settings(String directory, String fork, boolean fixtures) {
        this.directory = directory;
        this.fork = fork;
        this.fixtures = fixtures;
    }

    /** As the properties say, or as they said last when they are gone; an empty directory turns the probe off. */
    static Settings ofProcess() {
        if (System.getProperty(WireFormat.PROPERTY_DIRECTORY) != null) {
            OF_PROCESS.set(read());
        }
        return OF_PROCESS.get();
    }

    private static Settings read() {
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
