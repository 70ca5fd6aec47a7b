package io.github.parallelmaven.edit.rollback;

import io.github.parallelmaven.edit.file.ChangeWriter;
import io.github.parallelmaven.edit.file.EditRefused;
import io.github.parallelmaven.edit.file.ProjectFiles;
import io.github.parallelmaven.edit.file.RootPaths;
import io.github.parallelmaven.edit.journal.Insertion;
import io.github.parallelmaven.edit.journal.JournaledFile;
import io.github.parallelmaven.edit.journal.VisibleText;
import io.github.parallelmaven.model.FileText;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks for a file that apply changed and that was renamed or moved since: another one holds all that was inserted. */
final class MovedFile {

    private final RootPaths paths;
    private final Set<String> journaled;

    /**
     * @param journaled files that hold insertions of their own
     */
    MovedFile(RootPaths paths, Set<String> journaled) {
        this.paths = paths;
        this.journaled = Set.copyOf(journaled);
    }

    /** Where it seems to be now; reads every file of its kind, which is done only for one that is gone. */
    Optional<String> find(JournaledFile file) {
        String kind = file.path().substring(file.path().lastIndexOf('.') + 1);
        return ProjectFiles.besideAnyBuild(paths.root()).files().stream()
                .filter(path -> path.endsWith("." + kind) && !journaled.contains(path))
                .filter(path -> holds(path, file))
                .findFirst();
    }

    private boolean holds(String path, JournaledFile file) {
        List<Insertion> insertions = file.insertions();
        try {
            FileText text = FileText.decode(ChangeWriter.read(paths.resolve(path)), Charset.forName(file.charset()));
            String visible = VisibleText.of(text.text());
            // Where a class was renamed, what stands around some of them has changed with it.
            return insertions.stream().allMatch(one -> visible.contains(VisibleText.of(one.inserted())))
                    && 2 * FoundInsertions.in(path, text, insertions).found().size() > insertions.size();
        } catch (CharacterCodingException | EditRefused unreadable) {
            return false;
        }
    }
}
