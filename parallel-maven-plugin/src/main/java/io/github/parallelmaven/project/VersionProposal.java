package io.github.parallelmaven.project;

import io.github.parallelmaven.model.PomChange.PinPlugin;
import io.github.parallelmaven.model.Project.PluginVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which Surefire and Failsafe versions to pin. */
public final class VersionProposal {

    /** The version proposed below itself: full support, and still every provider that older versions had. */
    public static final String SUPPORTED = "3.5.6";

    /** The first good version after 3.6.0. */
    static final String AFTER_DEFECT = "3.6.1";

    private VersionProposal() {}

    /**
     * One pin for each of Surefire and Failsafe that is unpinned, too old or 3.6.0; empty when all is well.
     *
     * @param plugins versions by artifactId
     * @param provider what a version without Surefire's own providers does not do for these tests: 3.6 no longer has them
     */
    public static List<PinPlugin> of(Map<String, PluginVersion> plugins, Optional<String> provider) {
        return Stream.of("maven-surefire-plugin", "maven-failsafe-plugin")
                .filter(plugins::containsKey)
                .flatMap(artifact -> of(artifact, plugins.get(artifact), provider).stream())
                .toList();
    }

    private static Optional<PinPlugin> of(String artifact, PluginVersion plugin, Optional<String> provider) {
        Optional<Version> version = Version.parse(plugin.version());
        if (version.isEmpty() || version.get().isBefore(SUPPORTED)) {
            return Optional.of(pin(artifact, SUPPORTED, plugin.version() + " is not fully supported"));
        }
        if (version.get().isBefore(AFTER_DEFECT) && !version.get().isBefore("3.6.0")) {
            return Optional.of(pin(artifact, AFTER_DEFECT, plugin.version() + " can run no test and succeed"));
        }
        if (plugin.pinned()) {
            return Optional.empty();
        }
        return provider.filter(any -> !version.get().isBefore(AFTER_DEFECT))
                .map(undone -> pin(artifact, SUPPORTED, plugin.version() + " " + undone))
                .or(() -> Optional.of(pin(artifact, plugin.version(), "no POM names its version")));
    }

    private static PinPlugin pin(String artifact, String version, String reason) {
        return new PinPlugin(artifact, version, reason);
    }
}
