package io.github.parallelmaven.maven;

import io.github.parallelmaven.model.SharedPom;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Profile;
import org.apache.maven.project.MavenProject;

/**
 * Finds the POMs of the reactor from which only judged modules inherit, beside modules without tests. A parent that lies
 * on the disk but is no module of this build is none: who else inherits from it is not known.
 */
final class SharedPoms {

    private final List<MavenProject> all;
    private final Set<MavenProject> judged;
    private final ProjectReader reader;

    private SharedPoms(MavenSession session, Collection<MavenProject> judged, Path root) {
        this.all = session.getAllProjects();
        this.judged = new HashSet<>(judged);
        this.reader = new ProjectReader(session, root);
    }

    /**
     * @param judged the modules whose tests are judged
     * @param root the topmost folder of the build
     * @return each before those that inherit from it
     */
    static List<SharedPom> of(MavenSession session, Collection<MavenProject> judged, Path root) {
        return new SharedPoms(session, judged, root).find();
    }

    private List<SharedPom> find() {
        if (hasModulesElsewhere()) {
            return List.of();
        }
        List<SharedPom> shared = new ArrayList<>();
        // Maven builds a parent before its children.
        for (MavenProject parent : all) {
            List<MavenProject> heirs = all.stream()
                    .filter(project -> parents(project).contains(parent))
                    .toList();
            SortedSet<String> modules = heirs.stream()
                    .filter(judged::contains)
                    .map(reader::folder)
                    .collect(Collectors.toCollection(TreeSet::new));
            boolean onlyJudged = heirs.stream().allMatch(heir -> judged.contains(heir) || !TestModules.hasTests(heir));
            if (!modules.isEmpty() && onlyJudged) {
                shared.add(new SharedPom(reader.show(PomFile.of(parent)), modules));
            }
        }
        return shared;
    }

    /** The parents up to the first that is no module of this build. */
    private List<MavenProject> parents(MavenProject project) {
        return Stream.iterate(inReactor(project.getParent()), Objects::nonNull, at -> inReactor(at.getParent()))
                .toList();
    }

    /** The project of the reactor with this POM: Maven may hold two objects for it. */
    private MavenProject inReactor(MavenProject parent) {
        return parent == null
                ? null
                : all.stream().filter(parent::equals).findFirst().orElse(null);
    }

    /** A profile that is not active may add modules, which inherit too. */
    private boolean hasModulesElsewhere() {
        Set<Path> here = all.stream()
                .flatMap(project ->
                        Stream.of(PomFile.of(project), project.getBasedir().toPath()))
                .map(Path::normalize)
                .collect(Collectors.toSet());
        return all.stream()
                .flatMap(project -> project.getOriginalModel().getProfiles().stream()
                        .map(Profile::getModules)
                        .flatMap(List::stream)
                        .map(module -> project.getBasedir().toPath().resolve(module)))
                .map(Path::normalize)
                .anyMatch(module -> !here.contains(module));
    }
}
