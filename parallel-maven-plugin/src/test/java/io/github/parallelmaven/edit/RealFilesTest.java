package io.github.parallelmaven.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.parallelmaven.analysis.source.SourceProblem;
import io.github.parallelmaven.analysis.source.SourceReader;
import io.github.parallelmaven.edit.file.ChangeWriter;
import io.github.parallelmaven.edit.file.EditRefused;
import io.github.parallelmaven.edit.pom.PomEditor;
import io.github.parallelmaven.edit.source.Annotated;
import io.github.parallelmaven.edit.source.SourceEditor;
import io.github.parallelmaven.model.AnnotationInsertion;
import io.github.parallelmaven.model.ChangeGroup;
import io.github.parallelmaven.model.ChangeSet;
import io.github.parallelmaven.model.FileChange;
import io.github.parallelmaven.model.PomChange;
import io.github.parallelmaven.model.SourceOutline;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that others wrote: edited, edited again, which changes nothing, and taken back with every byte. */
@Tag("full")
class RealFilesTest {

    private static final List<PomChange> POM_CHANGES = List.of(
            new PomChange.SurefireProperty("forkCount", "forkCount", "1C", "forks"),
            new PomChange.SurefireProperty("reuseForks", "reuseForks", "true", "forks"),
            new PomChange.JvmFlags("-XX:TieredStopAtLevel=1 -XX:+UseSerialGC", "light JVM"),
            new PomChange.PinPlugin("maven-surefire-plugin", "3.5.6", "pinned"),
            new PomChange.FailsafeParameter(List.of("argLine"), "", "not measured"));

    /** One in a hundred POMs may be too odd to edit; it must be refused, not damaged. */
    private static final int MOST_REFUSED = 100;

    @TempDir
    private Path root;

    @Test
    void everyPomOfTheLocalRepository() throws IOException {
        Path repository = Path.of(System.getProperty("localRepository"));
        List<Path> poms = files(repository, ".pom");
        List<String> refused = new ArrayList<>();
        for (Path pom : poms) {
            try {
                editedAndTakenBack(pom);
            } catch (EditRefused e) {
                refused.add(repository.relativize(pom) + ": " + e.getMessage());
            }
        }

        System.out.println(poms.size() + " POMs, refused: " + refused);
        assertThat(poms).hasSizeGreaterThan(500);
        assertThat(refused).hasSizeLessThan(poms.size() / MOST_REFUSED);
    }

    private void editedAndTakenBack(Path real) throws IOException {
        byte[] before = Files.readAllBytes(real);
        Path pom = Files.write(root.resolve("pom.xml"), before);
        Optional<FileChange> change;
        try {
            change = new PomEditor().edit(root, pom, POM_CHANGES);
        } catch (EditRefused e) {
            assertThat(pom).as("%s", real).hasBinaryContent(before);
            throw e;
        }
        ChangeSet changes = new ChangeSet(change.stream().toList());

        new ChangeWriter().apply(root, changes);

        assertThat(new PomEditor().edit(root, pom, POM_CHANGES))
                .as("a second edit of %s", real)
                .isEmpty();
        model(before).ifPresent(old -> {
            Model model = model(ChangeWriter.read(pom)).orElseThrow(() -> new AssertionError(real + " is broken"));
            assertThat(model.getProperties()).as("%s", real).containsEntry("forkCount", "1C");
            assertThat(model.getDependencies()).as("%s", real).hasSameSizeAs(old.getDependencies());
            assertThat(model.getProfiles()).as("%s", real).hasSameSizeAs(old.getProfiles());
        });
        new ChangeWriter().undo(root, changes);
        assertThat(pom).as("%s", real).hasBinaryContent(before);
    }

    /** Some old POMs are none that Maven itself can read. */
    private static Optional<Model> model(byte[] pom) {
        try {
            return Optional.of(new MavenXpp3Reader().read(new ByteArrayInputStream(pom), false));
        } catch (IOException | XmlPullParserException e) {
            return Optional.empty();
        }
    }

    static List<Path> suites() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("target/real-sources"))) {
            return folders.sorted().toList();
        }
    }

    @Test
    void thereAreTwoThousandTestSources() throws IOException {
        assertThat(files(Path.of("target/real-sources"), ".java")).hasSizeGreaterThan(2000);
    }

    @ParameterizedTest
    @MethodSource("suites")
    void everyTestSourceOf(Path suite) throws IOException {
        List<Path> sources = files(suite, ".java");
        assumeThat(sources).isNotEmpty();
        for (Path source : sources) {
            Path copy = root.resolve(suite.relativize(source).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(source, copy);
        }
        String before = TreeDigest.of(root, Set.of(root.resolve("target")));
        List<SourceOutline> outlines = outlines();
        List<AnnotationInsertion> wanted =
                outlines.stream().flatMap(RealFilesTest::insertions).toList();

        Annotated annotated = new SourceEditor().annotate(root, outlines, wanted);
        ChangeSet changes = new ChangeSet(annotated.files());
        new ChangeWriter().apply(root, changes);

        List<SourceOutline> edited = outlines();
        System.out.println(suite.getFileName() + ": " + sources.size() + " files, " + outlines.size() + " read, "
                + changes.files().size() + " edited, " + wanted.size() + " insertions, unplaced: "
                + annotated.unplaced().stream()
                        .map(Annotated.Unplaced::reason)
                        .distinct()
                        .toList());
        assertThat(edited).as("files that still parse").hasSameSizeAs(outlines);
        assertThat(new SourceEditor().annotate(root, edited, wanted).files())
                .as("a second edit")
                .isEmpty();
        assertThat(outlines.size()).isGreaterThan(sources.size() * 99 / 100);
        assertThat(annotated.unplaced()).hasSizeLessThan(1 + wanted.size() / MOST_REFUSED);
        new ChangeWriter().undo(root, changes);
        assertThat(TreeDigest.of(root, Set.of(root.resolve("target")))).isEqualTo(before);
    }

    private List<SourceOutline> outlines() throws IOException {
        List<SourceOutline> outlines = new ArrayList<>();
        for (Path file : files(root, ".java")) {
            try {
                outlines.add(new SourceReader().read(root, file, "UTF-8", 21));
            } catch (SourceProblem e) {
                System.out.println("not read: " + e.getMessage());
            }
        }
        return outlines;
    }

    /** All that apply may ever insert into a file, at once. */
    private static Stream<AnnotationInsertion> insertions(SourceOutline outline) {
        return outline.types().stream()
                .flatMap(type -> Stream.concat(
                        Stream.of(
                                insertion(type, "", "", "Tag", "\"unit\"", List.of(), ChangeGroup.TAGS),
                                insertion(
                                        type,
                                        "",
                                        "",
                                        "parallel.ResourceLock",
                                        "value = Resources.LOCALE, mode = ResourceAccessMode.READ",
                                        List.of(
                                                "org.junit.jupiter.api.parallel.Resources",
                                                "org.junit.jupiter.api.parallel.ResourceAccessMode"),
                                        ChangeGroup.ISOLATION)),
                        type.methods().stream()
                                .filter(method -> method.annotations().contains("Test"))
                                .map(method -> insertion(
                                        type,
                                        method.name(),
                                        method.parameterTypes(),
                                        "Tag",
                                        "\"slow\"",
                                        List.of(),
                                        ChangeGroup.TAGS))));
    }

    private static AnnotationInsertion insertion(
            SourceOutline.Type type,
            String method,
            String parameterTypes,
            String annotation,
            String arguments,
            List<String> imports,
            ChangeGroup group) {
        return new AnnotationInsertion(
                type.binaryName(),
                method,
                parameterTypes,
                "org.junit.jupiter.api." + annotation,
                arguments,
                imports,
                group,
                "real file");
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }
}
