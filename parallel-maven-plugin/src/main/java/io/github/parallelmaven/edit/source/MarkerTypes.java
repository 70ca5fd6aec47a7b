package io.github.parallelmaven.edit.source;

import io.github.parallelmaven.edit.file.NewFile;
import io.github.parallelmaven.model.AnnotationInsertion;
import io.github.parallelmaven.model.ChangeGroup;
import io.github.parallelmaven.model.FileChange;
import io.github.parallelmaven.model.SourceOutline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The interfaces that JUnit 4's {@code @Category} needs, in the source folder of the tests they mark. */
public final class MarkerTypes {

    static final String CATEGORY = "org.junit.experimental.categories.Category";

    private final Path root;
    private final Map<String, SourceOutline> declaring = new HashMap<>();

    /**
     * @param root the project's root
     * @param outlines the test sources as they are now
     */
    public MarkerTypes(Path root, List<SourceOutline> outlines) {
        this.root = root;
        outlines.forEach(file -> file.types().forEach(type -> declaring.put(type.binaryName(), file)));
    }

    /**
     * The files for markers that the wanted annotations name and that are in no source folder yet; sorted by path.
     *
     * @param header the first lines of a new file, or empty
     */
    public List<FileChange> missing(Collection<AnnotationInsertion> wanted, String header) {
        SortedMap<String, FileChange> files = new TreeMap<>();
        for (AnnotationInsertion insertion : wanted) {
            if (insertion.annotation().equals(CATEGORY)) {
                insertion
                        .imports()
                        .forEach(marker -> file(insertion, marker)
                                .ifPresent(path -> files.computeIfAbsent(path, name -> create(name, marker, header))));
            }
        }
        return List.copyOf(files.values());
    }

    /** Where the marker of this annotation would be created; empty where that source folder has it. */
    private Optional<String> file(AnnotationInsertion insertion, String marker) {
        return Optional.ofNullable(declaring.get(insertion.className()))
                .map(MarkerTypes::sourceFolder)
                .filter(folder -> declaring.entrySet().stream()
                        .noneMatch(type -> type.getKey().replace('$', '.').equals(marker)
                                && sourceFolder(type.getValue()).equals(folder)))
                .map(folder -> folder + marker.replace('.', '/') + ".java")
                .filter(path -> !Files.exists(root.resolve(path)));
    }

    /** A file outside the folder of its package gives no hint where the others start. */
    private static String sourceFolder(SourceOutline file) {
        String folders = file.packageName().isEmpty() ? "" : file.packageName().replace('.', '/') + "/";
        String parent = file.path().substring(0, file.path().lastIndexOf('/') + 1);
        return parent.endsWith(folders) ? parent.substring(0, parent.length() - folders.length()) : parent;
    }

    private static FileChange create(String path, String marker, String header) {
        String name = NameScope.simpleName(marker);
        String home = marker.substring(0, Math.max(0, marker.length() - name.length() - 1));
        String text = header
                + (home.isEmpty() ? "" : "package " + home + ";\n\n")
                + "/** Marks tests of this category. */\npublic interface " + name + " {}\n";
        return NewFile.of(path, text, ChangeGroup.TAGS, "the type that marks a category in JUnit 4");
    }
}
