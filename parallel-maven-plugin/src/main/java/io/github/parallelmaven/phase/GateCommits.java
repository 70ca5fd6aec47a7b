package io.github.parallelmaven.phase;

import io.github.parallelmaven.edit.file.ChangeWriter;
import io.github.parallelmaven.edit.journal.JournalFile;
import io.github.parallelmaven.git.GitRefused;
import io.github.parallelmaven.git.Index;
import io.github.parallelmaven.git.Repository;
import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.GateResult;
import io.github.parallelmaven.phase.Commits.Made;
import io.github.parallelmaven.report.CommitMessage;
import io.github.parallelmaven.report.Masking;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The commits on the user's branch. They are made from bytes, so that his files stay as apply wrote them, whatever happens. */
final class GateCommits {

    private final Path root;
    private final Repository repository;
    private final Index index;
    private final String branch;
    private final String before;
    private final SortedMap<GateId, String> made = new TreeMap<>();

    GateCommits(Path root, Repository repository) {
        this.root = root;
        this.repository = repository;
        this.index = repository.index();
        this.branch = repository.workTree().branch().orElse("HEAD");
        this.before = repository.head().orElse("");
    }

    /** Stops at the first commit that is refused: those before it stay. */
    Made make(CommitPlan plan, List<GateResult> gates) {
        SortedMap<GateId, SortedMap<String, byte[]>> files = inRepository(plan);
        Set<String> ignored = repository.workTree().ignored(all(files));
        for (GateResult gate : gates) {
            SortedMap<String, byte[]> own = files.getOrDefault(gate.gate(), new TreeMap<>());
            own.keySet().removeAll(ignored);
            try {
                made.put(gate.gate(), commit(gate, own));
            } catch (GitRefused e) {
                return Made.refused(made, refusal(gate.gate(), e));
            }
        }
        return new Made(made, lines(ignored), "");
    }

    /** By paths from the top of the repository, and with the journal, which apply has written last. */
    private SortedMap<GateId, SortedMap<String, byte[]>> inRepository(CommitPlan plan) {
        SortedMap<GateId, SortedMap<String, byte[]>> all = new TreeMap<>();
        plan.files().forEach((gate, files) -> {
            SortedMap<String, byte[]> moved = all.computeIfAbsent(gate, key -> new TreeMap<>());
            files.forEach((path, bytes) -> moved.put(repository.path(path), bytes));
        });
        all.computeIfAbsent(CommitPlan.PROOF, key -> new TreeMap<>())
                .put(repository.path(JournalFile.PATH), ChangeWriter.read(root.resolve(JournalFile.PATH)));
        return all;
    }

    private static Set<String> all(SortedMap<GateId, SortedMap<String, byte[]>> files) {
        Set<String> all = new TreeSet<>();
        files.values().forEach(own -> all.addAll(own.keySet()));
        return all;
    }

    private String commit(GateResult gate, SortedMap<String, byte[]> files) {
        Runnable unstage = index.stage(files);
        try {
            return repository.commit(CommitMessage.of(gate, !files.isEmpty()));
        } catch (GitRefused e) {
            // What is left is then one change of the work tree, and nothing half staged.
            unstage.run();
            throw e;
        }
    }

    private String refusal(GateId gate, GitRefused refused) {
        String said = Masking.text(refused.said())
                .lines()
                .reduce("", (all, line) -> all + System.lineSeparator() + "    " + line);
        return "The commit for gate " + gate.number() + " (" + gate.title() + ") was refused by `" + refused.command()
                + "`:" + said + System.lineSeparator() + "  "
                + Count.of(made.size(), "commit") + " before it stay, on top of " + before
                + ". Your files are as apply wrote them." + System.lineSeparator()
                + "  Next: mend what it says, then commit what `git status` shows yourself; or take all back with"
                + " `mvn parallel:rollback` and `git reset " + before + "`.";
    }

    private List<String> lines(Set<String> ignored) {
        List<String> lines = new ArrayList<>();
        if (!made.isEmpty()) {
            lines.add("Committed: " + Count.of(made.size(), "commit") + " on " + branch + ", "
                    + made.get(made.firstKey()) + " to " + made.get(made.lastKey()));
        }
        if (!ignored.isEmpty()) {
            lines.add("Not committed, because your .gitignore leaves it out: " + String.join(", ", ignored));
        }
        left().ifPresent(lines::add);
        return lines;
    }

    /** A hook may have formatted what it was shown. */
    private Optional<String> left() {
        try {
            List<String> changed = repository.workTree().changed();
            return changed.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            "Changed beside the commits, by a hook or by somebody else: " + String.join(", ", changed));
        } catch (GitRefused e) {
            return Optional.of("Whether a hook has changed more was not to be learnt: " + Masking.text(e.getMessage()));
        }
    }
}
