package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.PomChange.PinPlugin;
import io.github.parallelmaven.model.Project.PluginVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the worker is asked to do.
 *
 * @param goal the goal the user called
 * @param settings what the user set
 * @param original the topmost folder of the user's build: only read
 * @param copy the topmost folder of the trial copy
 * @param output where results go
 * @param pins versions the copy's POM already has pinned
 * @param originalPlugins plugin versions as the user's own POM gives them
 * @param pluginVersion our own version
 */
public record WorkerTask(
        Goal goal,
        Settings settings,
        Path original,
        Path copy,
        Path output,
        List<PinPlugin> pins,
        Map<String, PluginVersion> originalPlugins,
        String pluginVersion) {

    public WorkerTask {
        pins = List.copyOf(pins);
        originalPlugins = Map.copyOf(originalPlugins);
    }
}
