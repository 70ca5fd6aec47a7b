package io.github.parallelmaven.edit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.parallelmaven.model.ChangeGroup;
import io.github.parallelmaven.model.ChangeSet;
import io.github.parallelmaven.model.FileChange;
import io.github.parallelmaven.model.FileText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeWriterTest {

    @TempDir
    Path folder;

    private Path root;

    @BeforeEach
    void makeRoot() throws IOException {
        root = Files.createDirectories(folder.resolve("root"));
    }

    @Test
    void aFileThatChangedMeanwhileStopsEverythingBeforeTheFirstWrite() throws IOException {
        ChangeSet changes = new ChangeSet(List.of(change("a.txt", "one"), change("b.txt", "two")));
        Files.writeString(root.resolve("b.txt"), "other");

        assertThatThrownBy(() -> new ChangeWriter().apply(root, changes))
                .isInstanceOf(EditRefused.class)
                .hasMessage("b.txt: it has changed since the edit was planned; run the goal again");
        assertThat(root.resolve("a.txt")).hasContent("one");
    }

    @Test
    void permissionsAreKeptAndTheTimeIsNow() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        ChangeSet changes = new ChangeSet(List.of(change("a.sh", "one")));
        Path file = root.resolve("a.sh");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x--x"));
        FileTime old = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(file, old);

        new ChangeWriter().apply(root, changes);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rwxr-x--x");
        assertThat(Files.getLastModifiedTime(file)).isGreaterThan(old);
        try (var files = Files.list(root)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aReadOnlyFileIsRefused() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        ChangeSet changes = new ChangeSet(List.of(change("a.txt", "one")));
        Files.setPosixFilePermissions(root.resolve("a.txt"), PosixFilePermissions.fromString("r--r--r--"));

        assertThatThrownBy(() -> new ChangeWriter().apply(root, changes))
                .isInstanceOf(EditRefused.class)
                .hasMessageContaining("read-only");
    }

    @Test
    void aReadOnlyFolderIsRefusedBeforeTheFirstWrite() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        Path closed = Files.createDirectories(root.resolve("closed"));
        ChangeSet changes = new ChangeSet(List.of(
                change("a.txt", "one"),
                change("closed/b.txt", "two"),
                NewFile.of("closed/new/c.txt", "three", ChangeGroup.BUILD, "a test")));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assertThatThrownBy(() -> new ChangeWriter().apply(root, changes))
                    .isInstanceOf(EditRefused.class)
                    .hasMessageContaining("closed/b.txt: its folder ")
                    .hasMessageContaining("is read-only; make it writable");
            assertThatThrownBy(() -> new ChangeWriter()
                            .apply(root, new ChangeSet(changes.files().subList(2, 3))))
                    .isInstanceOf(EditRefused.class)
                    .hasMessageContaining("closed/new/c.txt: its folder ");
            assertThat(root.resolve("a.txt")).hasContent("one");
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void aFileBehindALinkIsWrittenWhereItIsAndTheLinkStays() throws IOException {
        ChangeSet changes = new ChangeSet(List.of(change("real.txt", "one")));
        Files.createSymbolicLink(root.resolve("link.txt"), Path.of("real.txt"));
        FileChange real = changes.files().get(0);
        ChangeSet byLink = new ChangeSet(List.of(
                new FileChange("link.txt", real.created(), real.charset(), real.before(), real.after(), real.edits())));

        new ChangeWriter().apply(root, byLink);

        assertThat(root.resolve("link.txt")).isSymbolicLink();
        assertThat(root.resolve("real.txt")).content().isNotEqualTo("one");
        new ChangeWriter().undo(root, byLink);
        assertThat(root.resolve("link.txt")).isSymbolicLink();
        assertThat(root.resolve("real.txt")).hasContent("one");
    }

    @Test
    void noPathLeadsOutOfTheProject() throws IOException {
        Files.writeString(folder.resolve("outside.txt"), "one");
        Files.createSymbolicLink(root.resolve("link"), folder);
        Files.createSymbolicLink(root.resolve("file"), folder.resolve("outside.txt"));
        for (String path : List.of(
                "../outside.txt",
                "/outside.txt",
                "a/../../outside.txt",
                "link/outside.txt",
                "file",
                "link/new.txt",
                "")) {
            ChangeSet changes = new ChangeSet(List.of(NewFile.of(path, "two", ChangeGroup.BUILD, "")));
            assertThatThrownBy(() -> new ChangeWriter().apply(root, changes))
                    .as(path)
                    .isInstanceOf(EditRefused.class)
                    .hasMessageContaining("outside the project");
        }
        assertThat(folder.resolve("outside.txt")).hasContent("one");
        assertThat(folder.resolve("new.txt")).doesNotExist();
    }

    @Test
    void aLinkInsideTheProjectIsFollowedAndStaysALink() throws IOException {
        ChangeSet real = new ChangeSet(List.of(change("a.txt", "one")));
        Files.createSymbolicLink(root.resolve("link.txt"), Path.of("a.txt"));
        FileChange throughLink = new FileChange(
                "link.txt",
                false,
                "UTF-8",
                real.files().get(0).before(),
                real.files().get(0).after(),
                real.files().get(0).edits());

        new ChangeWriter().apply(root, new ChangeSet(List.of(throughLink)));

        assertThat(root.resolve("link.txt")).isSymbolicLink().hasContent("new one");
        assertThat(root.resolve("a.txt")).hasContent("new one");
    }

    @Test
    void aRootBehindALinkAndNamesWithSpacesAndAccentsWork() throws IOException {
        Path linked = Files.createSymbolicLink(folder.resolve("linked"), root);
        ChangeSet changes = new ChangeSet(List.of(change("ein Ordner/größe 1.txt", "one")));

        new ChangeWriter().apply(linked, changes);
        assertThat(root.resolve("ein Ordner/größe 1.txt")).hasContent("new one");
        new ChangeWriter().undo(linked, changes);
        assertThat(root.resolve("ein Ordner/größe 1.txt")).hasContent("one");
    }

    @Test
    void undoRefusesAFileThatIsNotAsItWasLeft() throws IOException {
        ChangeSet changes = new ChangeSet(List.of(change("a.txt", "one")));
        new ChangeWriter().apply(root, changes);
        Files.writeString(root.resolve("a.txt"), "new one and more");

        assertThatThrownBy(() -> new ChangeWriter().undo(root, changes)).isInstanceOf(EditRefused.class);
        assertThat(root.resolve("a.txt")).hasContent("new one and more");
    }

    private FileChange change(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        byte[] bytes = Files.readAllBytes(file);
        FileText decoded = FileText.decode(bytes, StandardCharsets.UTF_8);
        return ByteEdits.of(path, bytes, decoded, List.of(new CharEdit(0, "", "new ", ChangeGroup.BUILD, "why")));
    }
}
