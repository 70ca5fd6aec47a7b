package io.github.parallelmaven.edit.file;

import io.github.parallelmaven.model.ChangeGroup;
import io.github.parallelmaven.model.FileChange;
import io.github.parallelmaven.model.TextEdit;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The change that creates a file. */
public final class NewFile {

    private NewFile() {}

    /**
     * A file that does not exist yet, in UTF-8.
     *
     * @param path from the project's root, with forward slashes
     */
    public static FileChange of(String path, String text, ChangeGroup group, String reason) {
        return new FileChange(
                path,
                true,
                StandardCharsets.UTF_8.name(),
                "",
                Sha256.of(text.getBytes(StandardCharsets.UTF_8)),
                List.of(new TextEdit(0, "", text, group, reason)));
    }
}
