package io.github.parallelmaven.edit.pom;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.edit.file.ChangeWriter;
import io.github.parallelmaven.model.ChangeSet;
import io.github.parallelmaven.model.FileChange;
import io.github.parallelmaven.model.PomChange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The edit harness for POMs: the result, a second run that changes nothing, and an undo that gives the bytes back. */
public final class PomCase {

    private final Path root;
    private final Path pom;
    private final Charset charset;

    PomCase(Path root, String text) {
        this(root, text, StandardCharsets.UTF_8);
    }

    PomCase(Path root, String text, Charset charset) {
        this.root = root;
        this.pom = root.resolve("pom.xml");
        this.charset = charset;
        try {
            Files.write(pom, text.getBytes(charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static PomChange forkCount(String value) {
        return new PomChange.SurefireProperty("forkCount", "forkCount", value, "forks");
    }

    public static PomChange flags(String flags) {
        return new PomChange.JvmFlags(flags, "light");
    }

    public static PomChange pin(String artifactId, String version) {
        return new PomChange.PinPlugin(artifactId, version, "pinned");
    }

    Optional<FileChange> plan(PomChange... changes) {
        return new PomEditor().edit(root, pom, List.of(changes));
    }

    void becomes(String expected, PomChange... changes) {
        byte[] before = ChangeWriter.read(pom);
        ChangeSet set = new ChangeSet(plan(changes).stream().toList());

        new ChangeWriter().apply(root, set);
        assertThat(new String(ChangeWriter.read(pom), charset)).isEqualTo(expected);
        assertThat(ChangeWriter.read(pom)).isEqualTo(expected.getBytes(charset));

        assertThat(plan(changes)).isEmpty();

        new ChangeWriter().undo(root, set);
        assertThat(ChangeWriter.read(pom)).isEqualTo(before);
    }
}
