package io.github.parallelmaven.edit.source;

import io.github.parallelmaven.model.AnnotationInsertion;
import io.github.parallelmaven.model.FileChange;
import java.util.List;

/**
 * What became of the wanted annotations. Those that were already there are in neither list.
 *
 * @param files the changes, sorted by path
 * @param unplaced what could not be inserted
 */
public record Annotated(List<FileChange> files, List<Unplaced> unplaced) {

    /**
     * An annotation that was not inserted.
     *
     * @param reason one line
     */
    public record Unplaced(AnnotationInsertion insertion, String reason) {}

    public Annotated {
        files = List.copyOf(files);
        unplaced = List.copyOf(unplaced);
    }
}
