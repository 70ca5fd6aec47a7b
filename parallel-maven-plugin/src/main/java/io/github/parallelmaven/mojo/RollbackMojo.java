package io.github.parallelmaven.mojo;

import io.github.parallelmaven.edit.WriteLock;
import io.github.parallelmaven.edit.rollback.Rollback;
import io.github.parallelmaven.edit.rollback.RollbackReport;
import io.github.parallelmaven.maven.BuildRoot;
import io.github.parallelmaven.maven.CompiledCopies;
import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.phase.Goal;
import io.github.parallelmaven.phase.Settings;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;

/** Takes back what apply wrote, and nothing else. */
@Mojo(name = "rollback", threadSafe = true)
public class RollbackMojo extends ParallelMojo {

    @Override
    Goal goal() {
        return Goal.APPLY;
    }

    @Override
    boolean needsSettings() {
        return false;
    }

    @Override
    void run(Settings settings) throws MojoExecutionException, MojoFailureException {
        if (!isFirstProject()) {
            return;
        }
        claimOutput();
        try (WriteLock lock = WriteLock.acquire(BuildRoot.of(session()), outputDirectory())) {
            RollbackReport report = new Rollback().execute(BuildRoot.of(session()));
            report.restored().forEach(file -> getLog().info("restored " + file));
            report.deleted().forEach(this::deleted);
            report.notes().forEach(this::say);
            requireComplete(report);
        } catch (UncheckedIOException e) {
            throw new MojoExecutionException(
                    "The rollback could not write: " + e.getMessage()
                            + ". Call `mvn parallel:rollback` again when the cause is gone; it goes on where it stopped.",
                    e);
        }
    }

    /** A switch whose copy stays among the compiled classes would still be on. */
    private void deleted(String file) {
        getLog().info("deleted  " + file);
        Path written = BuildRoot.of(session()).resolve(file);
        session().getProjects().forEach(module -> CompiledCopies.delete(module, written));
    }

    private void requireComplete(RollbackReport report) throws MojoFailureException {
        if (!report.isComplete()) {
            String refused = report.refused().stream()
                    .map(Object::toString)
                    .collect(Collectors.joining(System.lineSeparator() + "  "));
            throw new MojoFailureException("Not taken back, because it was altered since:"
                    + System.lineSeparator() + "  " + refused + System.lineSeparator()
                    + "Everything else was, locks between tests too: until these places are mended, see that nothing in"
                    + " them runs tests in parallel. Next: edit them by hand, then `mvn parallel:rollback` again.");
        }
        int files = report.restored().size() + report.deleted().size();
        getLog().info(files == 0 ? "Nothing to take back" : "Taken back: " + Count.of(files, "file"));
    }
}
