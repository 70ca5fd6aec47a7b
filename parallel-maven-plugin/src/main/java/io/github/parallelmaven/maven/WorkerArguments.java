package io.github.parallelmaven.maven;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.parallelmaven.model.PomChange.PinPlugin;
import io.github.parallelmaven.model.Project.PluginVersion;
import io.github.parallelmaven.phase.Goal;
import io.github.parallelmaven.phase.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the parent tells its worker, by a file: a command line has limits, and quoting rules that differ.
 *
 * @param goal the goal the user called
 * @param mode how much is measured
 * @param original the topmost folder of the user's build
 * @param copy the topmost folder of the trial copy
 * @param output where results go
 * @param pins versions the copy already has pinned, by the POM's path from the root
 * @param plugins plugin versions as the user's own POMs give them, by the POM's path from the root
 */
public record WorkerArguments(
        Goal goal,
        Settings.Mode mode,
        Path original,
        Path copy,
        Path output,
        Map<String, List<PinPlugin>> pins,
        Map<String, Map<String, PluginVersion>> plugins) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where the worker leaves its report. */
    public Path result() {
        return output.resolve("result.json");
    }

    /** Writes the file and returns its path, for the worker's command line. */
    public Path write() throws IOException {
        Path file = output.resolve("worker.json");
        Files.createDirectories(output);
        Files.writeString(file, JSON.writeValueAsString(this), StandardCharsets.UTF_8);
        return file;
    }

    /** Reads what {@link #write} wrote. */
    public static WorkerArguments parse(String path) {
        try {
            return JSON.readValue(Files.readString(Path.of(path), StandardCharsets.UTF_8), WorkerArguments.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the worker's arguments in " + path + " cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the worker's arguments in " + path + " cannot be read", e);
        }
    }
}
