package io.github.parallelmaven.phase;

import io.github.parallelmaven.edit.file.EditRefused;
import io.github.parallelmaven.edit.source.Annotated;
import io.github.parallelmaven.model.ChangeSet;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.SourceOutline;
import java.nio.file.Path;
import java.util.List;

/** The proposal as it stands, and the copy in step with it: compiled, and with what could not be placed. */
final class TrialState {

    private final Trial trial;
    private final Build build;
    private List<SourceOutline> outlines;
    private Proposal proposal;
    private List<String> compileErrors = List.of();
    private List<Annotated.Unplaced> unplaced = List.of();

    TrialState(Trial trial, Build build, List<SourceOutline> outlines, Proposal proposal) {
        this.trial = trial;
        this.build = build;
        this.outlines = List.copyOf(outlines);
        this.proposal = proposal;
    }

    Proposal proposal() {
        return proposal;
    }

    /**
     * Brings the copy into the state of the proposal, and compiles its tests again when anything changed.
     *
     * @throws EditRefused when it cannot be written; all is as before then
     */
    void propose(Proposal next) {
        Trial.Drawn drawn = trial.draw(next, outlines);
        proposal = next;
        unplaced = drawn.unplaced();
        if (!drawn.changes().equals(trial.current())) {
            List<Path> removed = trial.write(drawn.changes());
            compileErrors = build.recompile(removed);
        }
    }

    /**
     * Writes what stands in the source of a class on the lines that are there, or on lines of its own again.
     *
     * @return whether that changes anything
     */
    boolean keepLines(String className, boolean stay) {
        List<SourceOutline> next = outlines.stream()
                .map(file -> declares(file, className) ? file.withLinesStaying(stay) : file)
                .toList();
        if (next.equals(outlines)) {
            return false;
        }
        ChangeSet before = trial.current();
        outlines = next;
        propose(proposal);
        return !before.equals(trial.current());
    }

    private static boolean declares(SourceOutline file, String className) {
        return file.types().stream().anyMatch(type -> type.binaryName().equals(className));
    }

    /** How the build would see itself with a proposal. Nothing is compiled, and the copy is as before afterwards. */
    Reactor told(Proposal other) {
        ChangeSet changes = trial.draw(other, outlines).changes();
        ChangeSet before = trial.current();
        trial.write(changes);
        try {
            return build.reactor();
        } finally {
            trial.write(before);
        }
    }

    /** What a proposal would change. Nothing is written. */
    ChangeSet preview(Proposal next) {
        return trial.draw(next, outlines).changes();
    }

    List<SourceOutline> outlines() {
        return outlines;
    }

    ChangeSet changes() {
        return trial.current();
    }

    List<String> compileErrors() {
        return compileErrors;
    }

    List<Annotated.Unplaced> unplaced() {
        return unplaced;
    }

    Path copy() {
        return trial.copy();
    }
}
