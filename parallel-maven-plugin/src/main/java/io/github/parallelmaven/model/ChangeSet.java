package io.github.parallelmaven.model;

import java.util.Comparator;
import java.util.List;

/** Everything that {@code apply} would write, sorted by path. */
public record ChangeSet(List<FileChange> files) {

    public ChangeSet {
        files = files.stream().sorted(Comparator.comparing(FileChange::path)).toList();
    }

    public static ChangeSet empty() {
        return new ChangeSet(List.of());
    }

    public boolean isEmpty() {
        return files.isEmpty();
    }

    /** How many edits of this kind there are. */
    public long count(ChangeGroup group) {
        return files.stream()
                .flatMap(file -> file.edits().stream())
                .map(TextEdit::group)
                .filter(group::equals)
                .count();
    }
}
