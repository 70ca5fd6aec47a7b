package io.github.parallelmaven.maven;

import io.github.parallelmaven.model.PomChange.PinPlugin;
import io.github.parallelmaven.model.Project.PluginVersion;
import io.github.parallelmaven.project.PomPlaces;
import io.github.parallelmaven.project.PomPlaces.Placed;
import io.github.parallelmaven.project.VersionProposal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Which plugin versions to pin, in the POMs that decide them. */
final class PinPlaces implements PomPlaces.Said<PinPlugin> {

    private final MavenSession session;
    private final Path root;
    private final ProjectReader reader;
    private final Map<String, Map<String, PluginVersion>> versions = new TreeMap<>();

    PinPlaces(MavenSession session, Path root) {
        this.session = session;
        this.root = root;
        this.reader = new ProjectReader(session, root);
    }

    /** By the POM's path from the root. */
    SortedMap<String, List<PinPlugin>> pins() {
        List<MavenProject> modules = TestModules.of(session);
        ProviderTests tests = new ProviderTests(session, modules);
        SortedMap<String, List<PinPlugin>> wanted = new TreeMap<>();
        Map<String, String> poms = new TreeMap<>();
        for (MavenProject module : modules) {
            String folder = reader.folder(module);
            poms.put(folder, reader.show(PomFile.of(module)));
            versions.put(folder, reader.plugins(module, ""));
            wanted.put(folder, VersionProposal.of(versions.get(folder), tests.undoneByEngines(module)));
        }
        SortedMap<String, List<PinPlugin>> pins = new TreeMap<>();
        new PomPlaces(SharedPoms.of(session, modules, root), poms)
                .of(wanted, this)
                .forEach((pom, placed) ->
                        pins.put(pom, placed.stream().map(one -> at(pom, one)).toList()));
        return pins;
    }

    private PinPlugin at(String pom, Placed<PinPlugin> placed) {
        String decided = decidedIn(placed.module(), placed.change());
        boolean elsewhere = !decided.isEmpty() && !decided.equals(pom);
        return elsewhere ? placed.change().beatingOneAbove() : placed.change();
    }

    @Override
    public String decidedIn(String module, PinPlugin wanted) {
        PluginVersion version = versions.get(module).get(wanted.artifactId());
        return version == null ? "" : version.origin().file();
    }

    /** A module that does without the plugin, or has this very version. */
    @Override
    public boolean isHarmless(String module, PinPlugin wanted) {
        PluginVersion version = versions.get(module).get(wanted.artifactId());
        return version == null || version.version().equals(wanted.version());
    }
}
