package io.github.parallelmaven.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Model;
import org.apache.maven.model.Profile;
import org.apache.maven.project.MavenProject;

/** The folders that builds write into: those of the session's projects and parents, and of the modules these name. */
public final class BuildFolders {

    private BuildFolders() {}

    /** Absolute; one that holds a project's own files is none. */
    public static Set<Path> of(MavenSession session) {
        List<MavenProject> projects = BuildRoot.onDisk(session).toList();
        Set<Path> folders = Stream.of(
                        projects.stream().map(BuildFolders::own),
                        projects.stream().flatMap(BuildFolders::ofModules))
                .flatMap(paths -> paths)
                .collect(Collectors.toSet());
        folders.removeIf(folder -> projects.stream()
                .anyMatch(project -> project.getBasedir().toPath().startsWith(folder)));
        return folders;
    }

    private static Path own(MavenProject project) {
        return project.getBasedir()
                .toPath()
                .resolve(project.getBuild().getDirectory())
                .normalize();
    }

    /** A module of a profile that is not active, or beside the folder that Maven was called in, is no project of the session. */
    private static Stream<Path> ofModules(MavenProject project) {
        Model model = project.getOriginalModel();
        if (model == null) {
            return Stream.empty();
        }
        Stream<List<String>> modules = Stream.concat(
                Stream.of(model.getModules()), model.getProfiles().stream().map(Profile::getModules));
        return modules.flatMap(Collection::stream)
                .map(module -> project.getBasedir().toPath().resolve(module).normalize())
                .map(module ->
                        Files.isRegularFile(module) ? module.resolveSibling("target") : module.resolve("target"));
    }
}
