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
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The interfaces that JUnit 4's {@code @Category} needs, in a source folder that is compiled with the tests they mark. */
public final class MarkerTypes {

    static final String CATEGORY = "org.junit.experimental.categories.Category";

    private final Path root;
    private final Map<String, SourceOutline> declaring = new HashMap<>();
    private final Map<String, String> homes = new HashMap<>();

    /**
     * @param root the project's root
     * @param outlines the test sources as they are now
     * @param modules the test source folders of each module, relative to the root: what is compiled at once has a type once
     */
    public MarkerTypes(Path root, List<SourceOutline> outlines, Collection<List<String>> modules) {
        this.root = root;
        outlines.forEach(file -> file.types().forEach(type -> declaring.put(type.binaryName(), file)));
        Set<String> used = outlines.stream().map(MarkerTypes::sourceFolder).collect(Collectors.toSet());
        modules.forEach(folders -> {
            List<String> ofTests = folders.stream().filter(used::contains).toList();
            ofTests.forEach(folder -> homes.put(folder, ofTests.get(0)));
        });
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

    /** Where the marker of this annotation would be created; empty where it is there already. */
    private Optional<String> file(AnnotationInsertion insertion, String marker) {
        return Optional.ofNullable(declaring.get(insertion.className()))
                .map(this::home)
                .filter(folder -> declaring.entrySet().stream()
                        .noneMatch(type -> type.getKey().replace('$', '.').equals(marker)
                                && home(type.getValue()).equals(folder)))
                .map(folder -> folder + marker.replace('.', '/') + ".java")
                .filter(path -> !Files.exists(root.resolve(path)));
    }

    private String home(SourceOutline file) {
        String folder = sourceFolder(file);
        return homes.getOrDefault(folder, folder);
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
