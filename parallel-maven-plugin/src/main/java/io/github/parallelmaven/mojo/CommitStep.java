package io.github.parallelmaven.mojo;

import io.github.parallelmaven.maven.BuildRoot;
import io.github.parallelmaven.maven.PomFile;
import io.github.parallelmaven.model.Phase;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.phase.CommitPlan;
import io.github.parallelmaven.phase.CommitScope;
import io.github.parallelmaven.phase.Commits;
import io.github.parallelmaven.phase.Commits.Made;
import io.github.parallelmaven.phase.Settings;
import io.github.parallelmaven.phase.SuiteProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Resource;

/** What apply does for {@code parallel.commit=true}; nothing where it is not set. */
final class CommitStep {

    private final Optional<Commits> commits;
    private final Path output;
    private Optional<CommitPlan> plan = Optional.empty();

    private CommitStep(Optional<Commits> commits, Path output) {
        this.commits = commits;
        this.output = output;
    }

    /**
     * Before anything is measured.
     *
     * @throws SuiteProblem when commits cannot be made here
     */
    static CommitStep of(Settings settings, MavenSession session, Path output) {
        if (settings.commits() && Arrays.stream(Phase.values()).anyMatch(settings::skips)) {
            throw new SuiteProblem(
                    "parallel.commit=true makes a commit for each of the sixteen gates, and a phase is skipped here.",
                    "leave out parallel.<phase>.skip or parallel.commit, then call the goal again.");
        }
        return new CommitStep(
                settings.commits() ? Optional.of(Commits.ready(scope(session))) : Optional.empty(), output);
    }

    private static CommitScope scope(MavenSession session) {
        List<Path> poms = session.getProjects().stream().map(PomFile::of).toList();
        List<Path> tests = session.getProjects().stream()
                .flatMap(module -> Stream.concat(
                        module.getTestCompileSourceRoots().stream(),
                        module.getTestResources().stream().map(Resource::getDirectory)))
                .map(Path::of)
                .toList();
        return new CommitScope(BuildRoot.of(session), poms, tests);
    }

    /**
     * Before anything is written.
     *
     * @throws SuiteProblem when commits can no longer be made
     * @throws IOException when the certificate cannot be read
     */
    void plan(Report report, Set<String> pinned) throws IOException {
        if (commits.isPresent()) {
            plan = Optional.of(commits.get().plan(output, report, pinned));
        }
    }

    /**
     * After it was written.
     *
     * @param written the report as it is then
     */
    Made make(Report written) {
        return commits.flatMap(one -> plan.map(planned -> one.make(output, planned, written)))
                .orElseGet(Made::nothing);
    }

    /** Where nothing may be written. */
    Made keepAttempt(Report report) {
        return commits.map(one -> one.keepAttempt(output, report)).orElseGet(Made::nothing);
    }
}
