package io.github.parallelmaven.edit.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.analysis.source.SourceProblem;
import io.github.parallelmaven.analysis.source.SourceReader;
import io.github.parallelmaven.edit.file.ChangeWriter;
import io.github.parallelmaven.model.AnnotationInsertion;
import io.github.parallelmaven.model.ChangeGroup;
import io.github.parallelmaven.model.ChangeSet;
import io.github.parallelmaven.model.SourceOutline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The edit harness for sources: the result, a second run that changes nothing, and an undo that gives the bytes back. */
public final class SourceCase {

    private final Path root;
    private Charset charset = StandardCharsets.UTF_8;
    private final List<String> paths = new ArrayList<>();

    public SourceCase(Path root) {
        this.root = root;
    }

    public static AnnotationInsertion tag(String className, String method, String tag) {
        return new AnnotationInsertion(
                className,
                method,
                "",
                "org.junit.jupiter.api.Tag",
                "\"" + tag + "\"",
                List.of(),
                ChangeGroup.TAGS,
                "measured");
    }

    public static AnnotationInsertion lock(String className, String key) {
        return new AnnotationInsertion(
                className,
                "",
                "",
                "org.junit.jupiter.api.parallel.ResourceLock",
                "value = \"" + key + "\", mode = ResourceAccessMode.READ_WRITE",
                List.of("org.junit.jupiter.api.parallel.ResourceAccessMode"),
                ChangeGroup.ISOLATION,
                "shared");
    }

    public static AnnotationInsertion isolated(String className, String reason) {
        return new AnnotationInsertion(
                className,
                "",
                "",
                "org.junit.jupiter.api.parallel.Isolated",
                "\"" + reason + "\"",
                List.of(),
                ChangeGroup.ISOLATION,
                reason);
    }

    public SourceCase in(Charset newCharset) {
        this.charset = newCharset;
        return this;
    }

    public SourceCase file(String path, String text) {
        return file(path, text.getBytes(charset));
    }

    public SourceCase file(String path, byte[] bytes) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        paths.add(path);
        return this;
    }

    public Annotated plan(AnnotationInsertion... wanted) {
        return new SourceEditor().annotate(root, outlines(), List.of(wanted));
    }

    /** Asserts all three of the harness on the first file. */
    void becomes(String expected, AnnotationInsertion... wanted) {
        becomes(expected.getBytes(charset), wanted);
    }

    void becomes(byte[] expected, AnnotationInsertion... wanted) {
        byte[] before = bytes();
        Annotated annotated = plan(wanted);
        assertThat(annotated.unplaced()).isEmpty();
        ChangeSet changes = new ChangeSet(annotated.files());

        new ChangeWriter().apply(root, changes);
        assertThat(new String(bytes(), charset)).isEqualTo(new String(expected, charset));
        assertThat(bytes()).isEqualTo(expected);

        Annotated again = plan(wanted);
        assertThat(again.files()).isEmpty();
        assertThat(again.unplaced()).isEmpty();

        new ChangeWriter().undo(root, changes);
        assertThat(bytes()).isEqualTo(before);
    }

    private byte[] bytes() {
        return ChangeWriter.read(root.resolve(paths.get(0)));
    }

    List<SourceOutline> outlines() {
        return paths.stream().map(this::outline).toList();
    }

    private SourceOutline outline(String path) {
        try {
            return new SourceReader().read(root, root.resolve(path), charset.name(), 21);
        } catch (SourceProblem e) {
            throw new AssertionError(e);
        }
    }
}
