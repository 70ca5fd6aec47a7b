package io.github.parallelmaven.edit.rollback;

import io.github.parallelmaven.edit.file.ByteEdits;
import io.github.parallelmaven.edit.file.CharEdit;
import io.github.parallelmaven.edit.file.EditRefused;
import io.github.parallelmaven.edit.file.NewFile;
import io.github.parallelmaven.model.ChangeGroup;
import io.github.parallelmaven.model.FileChange;
import io.github.parallelmaven.model.FileText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A file of our own, in UTF-8, whose whole text is given: created, or made to say that where it exists. */
public final class WholeFile {

    /**
     * Plans the change. Users edit properties too, so that of those only the lines that differ are changed.
     *
     * @param path from the root, with forward slashes
     * @return the change, or empty when the file says this already
     * @throws EditRefused when the file is there and no UTF-8
     */
    public Optional<FileChange> replace(Path root, String path, String text, ChangeGroup group, String reason) {
        Path file = root.resolve(path);
        if (!Files.exists(file)) {
            return Optional.of(NewFile.of(path, text, group, reason));
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            FileText now = FileText.decode(bytes, StandardCharsets.UTF_8);
            String wanted = FileText.decode(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                    .text();
            List<CharEdit> edits = path.endsWith(".properties")
                    ? new LineEdits(now, wanted, group, reason).all()
                    : whole(now.text(), wanted, group, reason);
            return edits.isEmpty() ? Optional.empty() : Optional.of(ByteEdits.of(path, bytes, now, edits));
        } catch (CharacterCodingException e) {
            throw new EditRefused(path, "its bytes are not UTF-8", "save it as UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static List<CharEdit> whole(String now, String wanted, ChangeGroup group, String reason) {
        return now.equals(wanted) ? List.of() : List.of(new CharEdit(0, now, wanted, group, reason));
    }
}
