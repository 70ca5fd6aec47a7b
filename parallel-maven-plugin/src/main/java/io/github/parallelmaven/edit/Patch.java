package io.github.parallelmaven.edit;

import io.github.parallelmaven.edit.file.ByteEdits;
import io.github.parallelmaven.edit.file.ChangeWriter;
import io.github.parallelmaven.edit.file.FileDiff;
import io.github.parallelmaven.edit.file.RootPaths;
import io.github.parallelmaven.model.ChangeGroup;
import io.github.parallelmaven.model.ChangeSet;
import io.github.parallelmaven.model.FileChange;
import io.github.parallelmaven.model.TextEdit;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A change set as a unified diff for {@code git apply}. It is bytes, not text: every file's lines stand in it in that file's
 * own charset.
 */
public final class Patch {

    private static final int CONTEXT_LINES = 3;

    private Patch() {}

    /**
     * All changes: build, then isolation, then tags. A file with several kinds appears once for each, each diff resting on
     * those before it.
     *
     * @param root the project's root, its files as they are before the changes
     */
    public static byte[] render(Path root, ChangeSet changes) {
        ByteArrayOutputStream patch = new ByteArrayOutputStream();
        Set<ChangeGroup> done = EnumSet.noneOf(ChangeGroup.class);
        for (ChangeGroup group : ChangeGroup.values()) {
            patch.writeBytes(render(root, changes, done, group));
            done.add(group);
        }
        return patch.toByteArray();
    }

    /** The changes of one kind, on the files as they are. */
    public static byte[] render(Path root, ChangeSet changes, ChangeGroup group) {
        return render(root, changes, Set.of(), group);
    }

    private static byte[] render(Path root, ChangeSet changes, Set<ChangeGroup> done, ChangeGroup group) {
        RootPaths paths = new RootPaths(root);
        ByteArrayOutputStream patch = new ByteArrayOutputStream();
        for (FileChange change : changes.files()) {
            List<TextEdit> edits = change.edits().stream()
                    .filter(edit -> edit.group() == group)
                    .toList();
            if (!edits.isEmpty()) {
                byte[] original = change.created() ? new byte[0] : ChangeWriter.read(paths.resolve(change.path()));
                byte[] from = with(change, original, done);
                Set<ChangeGroup> more = EnumSet.of(group);
                more.addAll(done);
                reasons(patch, group, change.path(), edits);
                patch.writeBytes(FileDiff.of(change, from, with(change, original, more), CONTEXT_LINES));
            }
        }
        return patch.toByteArray();
    }

    private static byte[] with(FileChange change, byte[] original, Set<ChangeGroup> groups) {
        List<TextEdit> edits = change.edits().stream()
                .filter(edit -> groups.contains(edit.group()))
                .toList();
        return ByteEdits.splice(change.path(), original, edits, Charset.forName(change.charset()));
    }

    /** Text before a diff's header is passed over by git. */
    private static void reasons(ByteArrayOutputStream patch, ChangeGroup group, String path, List<TextEdit> edits) {
        StringBuilder lines = new StringBuilder("# " + group.name().toLowerCase(Locale.ROOT) + ": " + path + "\n");
        edits.stream()
                .map(edit -> edit.reason().replaceAll("\\R", " "))
                .distinct()
                .forEach(reason -> lines.append("#   ").append(reason).append('\n'));
        patch.writeBytes(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
