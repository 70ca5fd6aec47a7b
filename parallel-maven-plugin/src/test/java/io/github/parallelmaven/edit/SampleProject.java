package io.github.parallelmaven.edit;

import io.github.parallelmaven.analysis.source.SourceProblem;
import io.github.parallelmaven.analysis.source.SourceReader;
import io.github.parallelmaven.edit.pom.PomCase;
import io.github.parallelmaven.edit.pom.PomEditor;
import io.github.parallelmaven.edit.source.SourceCase;
import io.github.parallelmaven.edit.source.SourceEditor;
import io.github.parallelmaven.model.AnnotationInsertion;
import io.github.parallelmaven.model.ChangeSet;
import io.github.parallelmaven.model.FileChange;
import io.github.parallelmaven.model.PomChange;
import io.github.parallelmaven.model.SourceInsertion;
import io.github.parallelmaven.model.SourceOutline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A small project with a POM and two test classes, and the change set that apply would write into it. */
public final class SampleProject {

    public static final String A = "src/test/java/a/ATest.java";
    public static final String B = "src/test/java/a/BTest.java";
    public static final String PROPERTIES = "src/test/resources/junit-platform.properties";

    private final Path root;

    public SampleProject(Path root) throws IOException {
        this.root = root;
        write(
                "pom.xml",
                "<project>\n  <properties>\n    <a>b</a>\n  </properties>\n  <build>\n    <plugins>\n      <plugin>\n"
                        + "        <artifactId>maven-surefire-plugin</artifactId>\n        <configuration>\n"
                        + "          <forkCount>1</forkCount>\n        </configuration>\n      </plugin>\n    </plugins>\n"
                        + "  </build>\n</project>\n");
        write(A, testClass("ATest").replace("\n", "\r\n"));
        write(B, testClass("BTest"));
    }

    private static String testClass(String name) {
        StringBuilder text =
                new StringBuilder("package a;\n\nimport org.junit.jupiter.api.Test;\n\nclass " + name + " {\n");
        for (String method : List.of("one", "two", "three")) {
            text.append("\n    @Test\n    void ").append(method).append("() {\n        run();\n    }\n");
        }
        return text.append("\n    private void run() {}\n}\n").toString();
    }

    public ChangeSet changes() {
        List<FileChange> files = new ArrayList<>(new SourceEditor()
                .annotate(
                        root,
                        List.of(outline(A), outline(B)),
                        List.of(
                                SourceCase.tag("a.ATest", "one", "unit"),
                                SourceCase.tag("a.ATest", "two", "unit"),
                                SourceCase.tag("a.ATest", "three", "slow"),
                                SourceCase.tag("a.BTest", "", "unit"),
                                SourceCase.isolated("a.BTest", "shared")))
                .files());
        new PomEditor()
                .edit(root, root.resolve("pom.xml"), List.of(PomCase.forkCount("1C")))
                .ifPresent(files::add);
        new JUnitPropertiesEditor()
                .edit(
                        root,
                        root.resolve("src/test/resources"),
                        List.of(new PomChange.JUnitParameter("a.b", "true", "threads")))
                .ifPresent(files::add);
        return new ChangeSet(files);
    }

    public ChangeSet annotate(String path, AnnotationInsertion... wanted) {
        return new ChangeSet(new SourceEditor()
                .annotate(root, List.of(outline(path)), List.of(wanted))
                .files());
    }

    public List<FileChange> insert(String path, SourceInsertion... wanted) {
        return new SourceEditor()
                .edit(root, List.of(outline(path)), List.of(), List.of(wanted))
                .files();
    }

    private SourceOutline outline(String path) {
        try {
            return new SourceReader().read(root, root.resolve(path), "UTF-8", 17);
        } catch (SourceProblem e) {
            throw new AssertionError(e);
        }
    }

    public String read(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }

    public void write(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
    }

    public void replace(String path, String old, String now) throws IOException {
        String text = read(path);
        if (!text.contains(old)) {
            throw new AssertionError(path + " does not contain " + old + ":\n" + text);
        }
        write(path, text.replace(old, now));
    }

    /** Every file and folder with its content. */
    public Map<String, String> tree() throws IOException {
        return tree(root);
    }

    static Map<String, String> tree(Path root) throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.toList()) {
                boolean folder = Files.isDirectory(path);
                String text = folder ? "" : new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
                tree.put(root.relativize(path) + (folder ? "/" : ""), text);
            }
        }
        return tree;
    }
}
