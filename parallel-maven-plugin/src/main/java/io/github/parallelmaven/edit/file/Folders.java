package io.github.parallelmaven.edit.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;

/** Makes the folders of created files, and takes back those that are empty again. */
public final class Folders {

    private final RootPaths paths;

    public Folders(RootPaths paths) {
        this.paths = paths;
    }

    /** The folders that do not exist yet and must be there for a file, outermost first, from the root. */
    public List<String> missing(String path) {
        Deque<String> missing = new ArrayDeque<>();
        Path file = paths.resolve(path);
        for (Path folder = file.getParent(); !Files.exists(folder); folder = folder.getParent()) {
            missing.addFirst(RootPaths.shown(paths.root(), folder));
        }
        return List.copyOf(missing);
    }

    public void create(String path) {
        try {
            Files.createDirectories(paths.resolve(path).getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes those that are empty, innermost first. */
    public void removeEmpty(Iterable<String> folders) {
        TreeSet<String> sorted = new TreeSet<>();
        folders.forEach(sorted::add);
        for (String folder : sorted.descendingSet()) {
            try {
                Files.deleteIfExists(paths.resolve(folder));
            } catch (DirectoryNotEmptyException e) {
                // somebody else uses it: it stays
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
