package io.github.parallelmaven.probe;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The file of this process. Each event reaches the operating system before the test goes on, so that a killed
 * JVM leaves all it did. No fault of the file ever reaches the tests: the first one ends the recording, is told
 * once on standard error and in a file with {@link WireFormat#BROKEN_SUFFIX}.
 */
final class EventFile {

    private final File directory;
    private final long pid = Jvm.pid();
    private @Nullable OutputStream stream;
    private boolean described;
    private boolean broken;

    EventFile(File directory) {
        this.directory = directory;
    }

    /** Opens the file for appending, and describes the JVM when it is opened for the first time. */
    synchronized void open(String fork) {
        if (broken || stream != null) {
            return;
        }
        try {
            directory.mkdirs(); // a failure shows when the file is opened
            File file = new File(directory, pid + "-" + Jvm.startMillis() + WireFormat.FILE_SUFFIX);
            // Not a channel, nor (on Java 8) Files.newOutputStream: an interrupted thread would close it.
            stream = new FileOutputStream(file, true);
        } catch (IOException | RuntimeException fault) {
            fail(fault);
        }
        if (!described) {
            described = true;
            append(Jvm.describe(fork));
        }
    }

    void append(JsonLine line) {
        append(line.bytes());
    }

    /** Writes whole lines; nothing after the first fault. */
    synchronized void append(byte[] lines) {
        if (stream == null) {
            return;
        }
        try {
            stream.write(lines);
        } catch (IOException | RuntimeException fault) {
            fail(fault);
        }
    }

    synchronized void close() {
        OutputStream closing = stream;
        stream = null;
        if (closing == null) {
            return;
        }
        try {
            closing.close();
        } catch (IOException fault) {
            fail(fault);
        }
    }

    /** Ends the recording for good. */
    synchronized void fail(Throwable fault) {
        if (broken) {
            return;
        }
        broken = true;
        close();
        String why = "parallel-probe: recording to " + directory + " stopped: " + fault;
        try (OutputStream note = new FileOutputStream(new File(directory, pid + WireFormat.BROKEN_SUFFIX))) {
            note.write((why + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException | RuntimeException alsoRefused) {
            why += " (and no note could be left: " + alsoRefused + ")";
        }
        System.err.println(why);
    }
}
