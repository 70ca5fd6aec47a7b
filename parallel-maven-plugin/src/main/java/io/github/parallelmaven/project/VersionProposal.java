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
    private static final String AFTER_DEFECT = "3.6.1";

    private VersionProposal() {}

    /**
     * One pin for each of Surefire and Failsafe that is unpinned, too old or 3.6.0; empty when all is well.
     *
     * @param plugins versions by artifactId
     * @param testng whether TestNG runs the tests, in a version that has an engine for the Platform: what has to be raised
     *     anyway is raised to where that engine lists the tests before they run
     */
    public static List<PinPlugin> of(Map<String, PluginVersion> plugins, boolean testng) {
        return Stream.of("maven-surefire-plugin", "maven-failsafe-plugin")
                .filter(plugins::containsKey)
                .flatMap(artifact -> of(artifact, plugins.get(artifact), testng).stream())
                .toList();
    }

    private static Optional<PinPlugin> of(String artifact, PluginVersion plugin, boolean testng) {
        Optional<Version> version = Version.parse(plugin.version());
        if (version.isEmpty() || version.get().isBefore(SUPPORTED)) {
            String raised = testng ? AFTER_DEFECT : SUPPORTED;
            return Optional.of(pin(artifact, raised, plugin.version() + " is not fully supported"));
        }
        if (version.get().isBefore(AFTER_DEFECT) && !version.get().isBefore("3.6.0")) {
            return Optional.of(pin(artifact, AFTER_DEFECT, plugin.version() + " can run no test and succeed"));
        }
        return plugin.pinned()
                ? Optional.empty()
                : Optional.of(pin(artifact, plugin.version(), "no POM names its version"));
    }

    private static PinPlugin pin(String artifact, String version, String reason) {
        return new PinPlugin(artifact, version, reason);
    }
}
