package io.github.parallelmaven.edit;

import io.github.parallelmaven.model.ChangeGroup;
import io.github.parallelmaven.model.FileChange;
import io.github.parallelmaven.model.TextEdit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A file of our own, in UTF-8, whose whole text is given: created, or replaced where it exists. */
public final class WholeFile {

    /**
     * @param path from the root, with forward slashes
     * @return the change, or empty when the file has this text already
     */
    public Optional<FileChange> replace(Path root, String path, String text, ChangeGroup group, String reason) {
        Path file = root.resolve(path);
        if (!Files.exists(file)) {
            return Optional.of(NewFile.of(path, text, group, reason));
        }
        try {
            byte[] before = Files.readAllBytes(file);
            byte[] after = text.getBytes(StandardCharsets.UTF_8);
            String old = new String(before, StandardCharsets.UTF_8);
            if (old.equals(text)) {
                return Optional.empty();
            }
            TextEdit edit = new TextEdit(0, old, text, group, reason);
            return Optional.of(
                    new FileChange(path, false, "UTF-8", Sha256.of(before), Sha256.of(after), List.of(edit)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
