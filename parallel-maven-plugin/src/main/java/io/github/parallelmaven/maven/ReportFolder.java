package io.github.parallelmaven.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/** Where Surefire or Failsafe writes its reports. */
final class ReportFolder {

    private ReportFolder() {}

    /**
     * Whether it is a folder of its own inside the module, and behind no link: only such a one may be emptied, since the
     * POM may name a folder that others use too, and what is behind a link of the copy may be the user's own.
     */
    static boolean isOwn(SurefireExecution suite) {
        MavenProject module = suite.module();
        Path folder = Path.of(suite.value("reportsDirectory")).toAbsolutePath().normalize();
        Path copy = module.getBasedir().toPath().toAbsolutePath().normalize();
        boolean inside = folder.startsWith(copy) && !folder.equals(copy) && !isLinked(folder, copy);
        return inside
                && Stream.concat(module.getCompileSourceRoots().stream(), module.getTestCompileSourceRoots().stream())
                        .noneMatch(root -> Path.of(root).startsWith(folder));
    }

    private static boolean isLinked(Path folder, Path copy) {
        return Stream.iterate(folder, at -> !at.equals(copy), Path::getParent).anyMatch(Files::isSymbolicLink);
    }
}
