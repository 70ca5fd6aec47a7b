package io.github.parallelmaven.run;

import io.github.parallelmaven.probe.WireFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads all files that the probe wrote in one run. */
public final class ProbeReader {

    private ProbeReader() {}

    /**
     * Reads a run's folder. A folder that is empty or not there holds no JVM.
     *
     * @throws DamagedRecordingException when a line other than a file's last one cannot be understood
     * @throws IOException when a file cannot be read
     */
    public static Recorded read(Path directory) throws IOException {
        RecordedRun run = new RecordedRun();
        for (Path file : files(directory, WireFormat.FILE_SUFFIX)) {
            run.add(JvmFile.read(file));
        }
        for (Path note : files(directory, WireFormat.BROKEN_SUFFIX)) {
            run.broken(note.getFileName() + ": " + Files.readString(note).strip());
        }
        return run.recorded();
    }

    private static List<Path> files(Path directory, String suffix) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }
}
