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
     * @param oldTestNg whether Surefire's own provider has to run the tests, as before TestNG 6.14.3: 3.6 no longer has it
     */
    public static List<PinPlugin> of(Map<String, PluginVersion> plugins, boolean oldTestNg) {
        return Stream.of("maven-surefire-plugin", "maven-failsafe-plugin")
                .filter(plugins::containsKey)
                .flatMap(artifact -> of(artifact, plugins.get(artifact), oldTestNg).stream())
                .toList();
    }

    private static Optional<PinPlugin> of(String artifact, PluginVersion plugin, boolean oldTestNg) {
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
        return Optional.of(
                oldTestNg && !version.get().isBefore(AFTER_DEFECT)
                        ? pin(artifact, SUPPORTED, plugin.version() + " does not run TestNG before 6.14.3")
                        : pin(artifact, plugin.version(), "no POM names its version"));
    }

    private static PinPlugin pin(String artifact, String version, String reason) {
        return new PinPlugin(artifact, version, reason);
    }
}
