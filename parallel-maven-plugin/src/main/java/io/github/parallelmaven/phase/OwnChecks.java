package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.FileChange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the project's own build checks beside its tests, such as the format of its sources. Where a check refuses what is written,
 * all that is measured is lost, so that it is better known before.
 */
final class OwnChecks {

    private final Build build;
    private final TrialState state;
    private final Console console;
    private boolean builtUnchanged;
    private Optional<FailedGoal> before = Optional.empty();

    OwnChecks(Build build, TrialState state, Console console) {
        this.build = build;
        this.state = state;
        this.console = console;
    }

    /**
     * Builds the copy once as it is now, without tests.
     *
     * @throws SuiteProblem when a goal fails that does not fail without any change
     */
    void requirePassed() {
        if (state.changes().isEmpty() || !build.hasOwnChecks()) {
            return;
        }
        console.say("Building once with the changes and without tests: the project's own checks may refuse them");
        Optional<FailedGoal> failed = buildChanged();
        if (failed.isEmpty()) {
            return;
        }
        String name = failed.get().name();
        if (failingBefore(name).isPresent()) {
            console.say("  it fails, as it does without any change: " + name);
            return;
        }
        throw new SuiteProblem(
                "The project's own build refuses the changes, whatever its tests do, and accepts the project without them: "
                        + failed.get().message() + ".",
                "leave that check out by the property that skips it, with -D on the command line, which the builds of the copy"
                        + " are given too, and put in order what it names after `apply`, such as with the project's own formatter.");
    }

    /** A build that formats sources would make other files of them than were written. */
    private Optional<FailedGoal> buildChanged() {
        Map<Path, byte[]> written = new LinkedHashMap<>();
        state.changes().files().stream()
                .map(FileChange::path)
                .map(state.copy()::resolve)
                .forEach(file -> written.put(file, read(file)));
        try {
            return build.failingGoal();
        } finally {
            written.forEach(OwnChecks::restore);
        }
    }

    private static void restore(Path file, byte[] bytes) {
        try {
            if (!Files.exists(file) || !Arrays.equals(read(file), bytes)) {
                Files.write(file, bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The goal in which the build without any change fails, where it is the same one: then no change is to blame.
     *
     * @param message names the goal, and may say more
     */
    Optional<String> failingBefore(String message) {
        if (!builtUnchanged) {
            before = buildUnchanged();
            builtUnchanged = true;
        }
        return before.map(FailedGoal::name).filter(message::contains);
    }

    private Optional<FailedGoal> buildUnchanged() {
        Proposal changed = state.proposal();
        state.propose(Proposal.none());
        try {
            return build.failingGoal();
        } finally {
            state.propose(changed);
        }
    }
}
