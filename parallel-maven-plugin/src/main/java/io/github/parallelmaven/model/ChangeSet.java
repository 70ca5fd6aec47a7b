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
}
