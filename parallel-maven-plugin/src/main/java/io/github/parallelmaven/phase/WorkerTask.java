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
 * @param pins versions the copy already has pinned, by the POM's path from the root
 * @param originalPlugins plugin versions as the user's own POMs give them, by the POM's path from the root
 * @param pluginVersion our own version
 */
public record WorkerTask(
        Goal goal,
        Settings settings,
        Path original,
        Path copy,
        Path output,
        Map<String, List<PinPlugin>> pins,
        Map<String, Map<String, PluginVersion>> originalPlugins,
        String pluginVersion) {

    public WorkerTask {
        pins = Map.copyOf(pins);
        originalPlugins = Map.copyOf(originalPlugins);
    }
}
