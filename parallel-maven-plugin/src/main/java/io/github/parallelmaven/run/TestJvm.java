package io.github.parallelmaven.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.parallelmaven.probe.WireFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The JDK that tests ran on, which toolchains and Surefire's {@code jvm} may make another than Maven's.
 *
 * @param home its folder
 * @param version its version
 * @param vendor who made it
 * @param machine name and version of the virtual machine
 */
public record TestJvm(String home, String version, String vendor, String machine) {

    /**
     * The JDK of the first test JVM that left records in a folder; empty when none did.
     *
     * @throws IOException when the records cannot be read
     */
    public static Optional<TestJvm> of(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            Optional<Path> first = files.filter(file -> file.toString().endsWith(WireFormat.FILE_SUFFIX))
                    .sorted()
                    .findFirst();
            return first.isEmpty() ? Optional.empty() : read(first.get());
        }
    }

    private static Optional<TestJvm> read(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            if (line == null) {
                return Optional.empty();
            }
            JsonNode jvm = JsonMapper.builder().build().readTree(line);
            return Optional.of(new TestJvm(
                    jvm.path(WireFormat.HOME).asText(),
                    jvm.path(WireFormat.JAVA).asText(),
                    jvm.path(WireFormat.VENDOR).asText(),
                    jvm.path(WireFormat.VM).asText()));
        }
    }

    @Override
    public String toString() {
        return home + ", " + version + ", " + vendor + ", " + machine;
    }
}
