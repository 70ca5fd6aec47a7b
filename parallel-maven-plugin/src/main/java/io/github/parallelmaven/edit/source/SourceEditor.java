package io.github.parallelmaven.edit.source;

import io.github.parallelmaven.model.AnnotationInsertion;
import io.github.parallelmaven.model.FileChange;
import io.github.parallelmaven.model.SourceInsertion;
import io.github.parallelmaven.model.SourceOutline;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Inserts annotations and their imports, and other text, into test sources, and touches no other byte. */
public final class SourceEditor {

    /**
     * Plans the insertions. Nothing is written.
     *
     * @param root the project's root
     * @param outlines the test sources as they are now
     * @param wanted what to insert; on one declaration in this order
     */
    public Annotated annotate(Path root, List<SourceOutline> outlines, List<AnnotationInsertion> wanted) {
        return edit(root, outlines, wanted, List.of());
    }

    /**
     * The same together with other insertions.
     *
     * @param others into files that are among the outlines
     */
    public Annotated edit(
            Path root, List<SourceOutline> outlines, List<AnnotationInsertion> wanted, List<SourceInsertion> others) {
        Map<String, SourceOutline> byClass = byClass(outlines);
        Map<SourceOutline, List<AnnotationInsertion>> byFile = new LinkedHashMap<>();
        outlines.stream()
                .filter(file -> others.stream().anyMatch(other -> other.path().equals(file.path())))
                .forEach(file -> byFile.put(file, new ArrayList<>()));
        List<Annotated.Unplaced> unplaced = new ArrayList<>();
        for (AnnotationInsertion insertion : wanted) {
            Optional.ofNullable(byClass.get(insertion.className()))
                    .ifPresentOrElse(
                            file -> byFile.computeIfAbsent(file, key -> new ArrayList<>())
                                    .add(insertion),
                            () -> unplaced.add(new Annotated.Unplaced(
                                    insertion,
                                    "no Java source declares " + insertion.className()
                                            + ", and no other is rewritten: write it there yourself")));
        }
        PackageTypes packages = new PackageTypes(root, outlines);
        List<FileChange> changes = new ArrayList<>();
        byFile.forEach((file, insertions) -> new AnnotatedFile(root, file, packages.of(file), unplaced)
                .with(others)
                .annotate(insertions)
                .ifPresent(changes::add));
        changes.sort(Comparator.comparing(FileChange::path));
        return new Annotated(changes, unplaced);
    }

    private static Map<String, SourceOutline> byClass(List<SourceOutline> outlines) {
        Map<String, SourceOutline> files = new HashMap<>();
        outlines.forEach(file -> file.types().forEach(type -> files.put(type.binaryName(), file)));
        return files;
    }
}
