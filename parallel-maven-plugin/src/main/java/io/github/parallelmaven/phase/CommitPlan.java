package io.github.parallelmaven.phase;

import io.github.parallelmaven.edit.file.ByteEdits;
import io.github.parallelmaven.edit.file.ChangeWriter;
import io.github.parallelmaven.edit.file.RootPaths;
import io.github.parallelmaven.model.ChangeSet;
import io.github.parallelmaven.model.FileChange;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.TextEdit;
import io.github.parallelmaven.project.ParallelProperties;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which files each gate's commit changes, and what they hold then. A file with edits of several gates is named by each of
 * them, with the edits of all gates so far.
 *
 * @param files bytes by path from the root, by gate
 */
public record CommitPlan(SortedMap<GateId, SortedMap<String, byte[]>> files) {

    /** The settings, the certificate that holds for them, pins and journal: each would be a lie without the others. */
    static final GateId PROOF = GateId.SAME_RESULTS;

    public CommitPlan {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * Plans the commits of changes that are not written yet.
     *
     * @param pinned the reasons of edits that pin a version
     */
    static CommitPlan of(Path root, ChangeSet changes, Set<String> pinned) {
        RootPaths paths = new RootPaths(root);
        SortedMap<GateId, SortedMap<String, byte[]>> files = new TreeMap<>();
        for (FileChange change : changes.files()) {
            Path file = paths.resolve(change.path());
            byte[] original = change.created() ? new byte[0] : ChangeWriter.read(file);
            boolean properties = change.path().equals(ParallelProperties.PATH);
            (properties ? declarations(change, original) : steps(change, original, pinned))
                    // A link is written through: git knows the file behind it.
                    .forEach((gate, bytes) -> files.computeIfAbsent(gate, key -> new TreeMap<>())
                            .put(RootPaths.shown(paths.root(), file), bytes));
        }
        return new CommitPlan(files);
    }

    private static SortedMap<GateId, byte[]> steps(FileChange change, byte[] original, Set<String> pinned) {
        SortedSet<GateId> gates =
                change.edits().stream().map(edit -> gate(edit, pinned)).collect(Collectors.toCollection(TreeSet::new));
        SortedMap<GateId, byte[]> steps = new TreeMap<>();
        for (GateId gate : gates) {
            List<TextEdit> soFar = change.edits().stream()
                    .filter(edit -> gate(edit, pinned).compareTo(gate) <= 0)
                    .toList();
            steps.put(gate, ByteEdits.splice(change.path(), original, soFar, Charset.forName(change.charset())));
        }
        return steps;
    }

    /**
     * The gate that an edit is for. All settings of a POM go together: one may refer to a property that another one sets, or
     * keep Failsafe as it is.
     */
    private static GateId gate(TextEdit edit, Set<String> pinned) {
        return switch (edit.group()) {
            case TAGS -> GateId.NO_UNTAGGED_TEST;
            case ISOLATION -> GateId.NO_UNGUARDED_SHARED_STATE;
            case BUILD -> pinned.contains(edit.reason()) ? GateId.RUNNER_DETECTED : PROOF;
        };
    }

    /** What is declared comes with its gate, what is pinned with the proof. */
    private static SortedMap<GateId, byte[]> declarations(FileChange change, byte[] original) {
        byte[] result = ByteEdits.forward(change, original);
        ParallelProperties before = properties(original);
        String declared = properties(result).withPins(before.pins()).render();
        SortedMap<GateId, byte[]> steps = new TreeMap<>();
        if (!declared.equals(before.render())) {
            steps.put(GateId.CONFIGURATION_VALID, declared.getBytes(StandardCharsets.UTF_8));
        }
        steps.put(PROOF, result);
        return steps;
    }

    private static ParallelProperties properties(byte[] text) {
        return ParallelProperties.parse(new String(text, StandardCharsets.UTF_8));
    }
}
