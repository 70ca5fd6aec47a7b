package io.github.parallelmaven.mojo;

import io.github.parallelmaven.maven.BuildRoot;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;

/** The folder that a direct goal copies: the topmost of the build, and of nothing else. */
final class CopiedFolder {

    private CopiedFolder() {}

    /** @throws MojoExecutionException where a path in a POM leads far away: nobody wants a home folder copied, or all of a disk */
    static void requireOwn(MavenSession session) throws MojoExecutionException {
        Path root = BuildRoot.of(session);
        if (BuildRoot.isOnlyBetween(session)
                && Path.of(System.getProperty("user.home")).startsWith(root)) {
            throw new MojoExecutionException("The modules and parents of this build have only " + root
                    + " in common, and all of it would be copied: a <module> or <relativePath> leads too far away."
                    + System.lineSeparator()
                    + "  Next: bring them into one folder of their own, and call the goal there.");
        }
        Optional<Path> stranger = BuildRoot.stranger(session);
        if (stranger.isPresent()) {
            throw new MojoExecutionException("The modules and parents of this build have only " + root
                    + " in common, which holds other projects too, such as "
                    + stranger.get().getFileName()
                    + ": all of it would be copied, and the certificate would lie there for all."
                    + System.lineSeparator()
                    + "  Next: bring the modules and parents into one folder of their own, or install the parent and let an"
                    + " empty <relativePath/> take it from the local repository, then call the goal again.");
        }
    }
}
