package io.github.parallelmaven.maven;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Why a worker has no report, told by a file: Maven wraps a message in words of its own, which differ from version to
 * version.
 *
 * @param problem what was found, and where; may have several lines
 * @param next what to do, one sentence
 */
public record WorkerProblem(String problem, String next) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Path file(Path output) {
        return output.resolve("problem.json");
    }

    /** Leaves it for the parent. */
    public void write(Path output) throws IOException {
        Files.write(file(output), JSON.writeValueAsBytes(this));
    }

    /** What the worker left; empty when it could not tell, such as when its build failed before it. */
    static Optional<WorkerProblem> read(Path output) throws IOException {
        Path file = file(output);
        return Files.isRegularFile(file)
                ? Optional.of(JSON.readValue(Files.readAllBytes(file), WorkerProblem.class))
                : Optional.empty();
    }
}
