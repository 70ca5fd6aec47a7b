package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.Dependency;
import io.github.parallelmaven.model.PomChange;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Project.PluginVersion;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.model.Setting;
import io.github.parallelmaven.model.Setting.Kind;
import io.github.parallelmaven.model.Setting.Origin;
import io.github.parallelmaven.model.TestSetup;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A small Maven module on disk, twice: the user's files and the copy. It is really compiled, and never really run. */
final class SampleSuite {

    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[^/]*)\\.jar");

    private static final List<String> ON_CLASS_PATH = List.of(
            "org.junit.jupiter.api.Test",
            "org.junit.jupiter.engine.JupiterTestEngine",
            "org.junit.platform.commons.JUnitException",
            "org.junit.platform.engine.TestEngine",
            "org.opentest4j.AssertionFailedError");

    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>a</groupId>
              <artifactId>b</artifactId>
              <version>1</version>
              <properties>
                <maven.compiler.release>17</maven.compiler.release>
              </properties>
              <build>
                <plugins>
                  <plugin>
                    <groupId>org.apache.maven.plugins</groupId>
                    <artifactId>maven-surefire-plugin</artifactId>
                    <version>3.5.6</version>
                  </plugin>
                </plugins>
              </build>
            </project>
            """;

    final Path original;
    final Path copy;
    private final List<Setting> elsewhere = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private boolean misaligned;
    private String surefire = "3.5.6";
    private Optional<String> jupiter = Optional.empty();

    SampleSuite(Path folder) {
        original = folder.resolve("original");
        copy = folder.resolve("copy");
        write("pom.xml", POM);
    }

    /** Test classes with one test each, which shares nothing with the others. */
    SampleSuite classes(String... simpleNames) {
        for (String name : simpleNames) {
            names.add("a." + name);
            write("src/test/java/a/" + name + ".java", """
                    package a;

                    import org.junit.jupiter.api.Test;

                    class %s {

                        @Test
                        void works() {}
                    }
                    """.formatted(name));
        }
        return this;
    }

    /** The test of this class does this and nothing else. */
    SampleSuite runs(String testClass, String statement) {
        return write("src/test/java/a/" + testClass + ".java", """
                package a;

                import org.junit.jupiter.api.Test;

                class %s {

                    @Test
                    void works() throws Exception {
                        %s
                    }
                }
                """.formatted(testClass, statement));
    }

    /** There is only the compiled class, as of a language whose sources nobody annotates. */
    SampleSuite hasNoJavaSource(String testClass) {
        compile();
        for (Path root : List.of(original, copy)) {
            try {
                Files.delete(root.resolve("src/test/java/a/" + testClass + ".java"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return this;
    }

    /** A library on the class path has the annotation that locks the system properties and puts them back. */
    SampleSuite restores() {
        return write("src/test/java/org/junitpioneer/jupiter/RestoreSystemProperties.java", """
                package org.junitpioneer.jupiter;

                import java.lang.annotation.Inherited;
                import java.lang.annotation.Retention;
                import java.lang.annotation.RetentionPolicy;
                import org.junit.jupiter.api.parallel.ResourceLock;

                @Inherited
                @Retention(RetentionPolicy.RUNTIME)
                @ResourceLock("java.lang.System.properties")
                public @interface RestoreSystemProperties {}
                """);
    }

    /** Says that the engine is of another release than the API: gate 1.4 fails, with and without our changes. */
    SampleSuite withMisalignedEngine() {
        misaligned = true;
        return this;
    }

    /** Says that JUnit is of this release of Jupiter. */
    SampleSuite onJupiter(String version) {
        jupiter = Optional.of(version);
        return this;
    }

    /** What Surefire is told beside forks and threads. */
    SampleSuite tellsSurefire(String lines) {
        surefire = lines;
        return this;
    }

    /** The POM runs integration tests. */
    SampleSuite pomHasFailsafe() {
        write("pom.xml", read(original.resolve("pom.xml")).replace("    </plugins>", """
                      <plugin>
                        <groupId>org.apache.maven.plugins</groupId>
                        <artifactId>maven-failsafe-plugin</artifactId>
                        <version>3.5.6</version>
                      </plugin>
                    </plugins>"""));
        return this;
    }

    SampleSuite property(String name, String value) {
        String line = "    <" + name + ">" + value + "</" + name + ">\n  </properties>";
        write("pom.xml", read(original.resolve("pom.xml")).replace("  </properties>", line));
        return this;
    }

    void writeIntoCopy(String path, String text) {
        write(copy, path, text);
    }

    SampleSuite write(String path, String text) {
        write(original, path, text);
        write(copy, path, text);
        return this;
    }

    private static void write(Path root, String path, String text) {
        try {
            Files.createDirectories(root.resolve(path).getParent());
            Files.writeString(root.resolve(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code apply} proves of it, in virtual time; the copy and the output are as it leaves them. */
    Report proven(Path output) {
        return run(Goal.APPLY, Map.of(), output, new VirtualBuild(this), line -> {});
    }

    /** What a goal says of it, in virtual time; {@code apply} measures as in {@code standard}, the others as in {@code quick}. */
    Report run(Goal goal, Map<String, String> parameters, Path output, Build build, Console console) {
        Settings settings = Settings.read(
                name -> Optional.ofNullable(parameters.get(name)),
                goal == Goal.APPLY ? Settings.Mode.STANDARD : Settings.Mode.QUICK);
        WorkerTask task =
                new WorkerTask(goal, settings, original, copy, output, Map.of(), Map.of("pom.xml", plugins()), "0.1");
        return new WorkerRun(task, build, console, 2).run();
    }

    List<String> names() {
        return names;
    }

    String inCopy(String path) {
        return read(copy.resolve(path));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles the copy's tests; the compiler's messages, empty when everything compiles. */
    List<String> compile() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> sources = Files.walk(copy.resolve("src/test/java"))) {
            Files.createDirectories(output());
            List<Path> java =
                    sources.filter(file -> file.toString().endsWith(".java")).toList();
            String classPath =
                    String.join(File.pathSeparator, jars().map(Path::toString).toList());
            boolean compiled = compiler.getTask(
                            messages,
                            files,
                            null,
                            List.of("-d", output().toString(), "-cp", classPath, "-proc:none"),
                            null,
                            files.getJavaFileObjectsFromPaths(java))
                    .call();
            return compiled ? List.of() : messages.toString().lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path output() {
        return copy.resolve("target/test-classes");
    }

    private static Stream<Path> jars() {
        return ON_CLASS_PATH.stream().map(SampleSuite::jar);
    }

    private static Path jar(String className) {
        try {
            return Path.of(Class.forName(className)
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The copy, as its files now are. */
    Project project() {
        List<Path> classPath = new ArrayList<>(List.of(output(), copy.resolve("target/classes")));
        jars().forEach(classPath::add);
        return new Project(
                "a:b:1",
                copy,
                copy,
                copy.resolve("pom.xml"),
                List.of(copy.resolve("src/test/java")),
                List.of(copy.resolve("src/test/resources")),
                output(),
                copy.resolve("target/classes"),
                jars().map(this::dependency).toList(),
                classPath,
                plugins(),
                settings(),
                "UTF-8",
                17,
                new TestSetup(
                        surefire,
                        jars().map(this::dependency).map(Dependency::toString).collect(Collectors.joining("\n")),
                        List.of()));
    }

    static Map<String, PluginVersion> plugins() {
        return Map.of(
                "maven-surefire-plugin", new PluginVersion("3.5.6", true, new Origin(Kind.POM_LITERAL, "pom.xml", 14)));
    }

    private Dependency dependency(Path jar) {
        Matcher name = JAR.matcher(jar.getFileName().toString());
        if (!name.matches()) {
            throw new IllegalStateException(jar + " is no artifact");
        }
        String artifact = name.group(1);
        String group = artifact.startsWith("junit-jupiter")
                ? "org.junit.jupiter"
                : artifact.startsWith("junit-platform") ? "org.junit.platform" : "org.opentest4j";
        String version =
                misaligned && artifact.equals("junit-jupiter-engine") ? "5.0.0" : release(group, name.group(2));
        return new Dependency(group, artifact, version, jar);
    }

    private String release(String group, String real) {
        return switch (group) {
            case "org.junit.jupiter" -> jupiter.orElse(real);
            // Jupiter 5.7.2 came with Platform 1.7.2.
            case "org.junit.platform" ->
                jupiter.map(version -> version.replaceFirst("^5", "1")).orElse(real);
            default -> real;
        };
    }

    /** What wins over all that the POM and JUnit's file say. */
    SampleSuite says(Setting setting) {
        elsewhere.add(setting);
        return this;
    }

    /** What the build would read: the POM's properties, and JUnit's file. */
    private List<Setting> settings() {
        List<Setting> settings = new ArrayList<>(elsewhere);
        for (String name : List.of(
                "argLine",
                "forkCount",
                "reuseForks",
                "excludedGroups",
                "parallel",
                "threadCount",
                "perCoreThreadCount")) {
            // What stands behind them is another plugin's.
            String properties = read(copy.resolve("pom.xml")).split("</properties>")[0];
            Matcher property = Pattern.compile("<" + name + ">([^<]*)<").matcher(properties);
            if (property.find()) {
                settings.add(new Setting(name, property.group(1), new Origin(Kind.POM_PROPERTY, "pom.xml", 7), true));
            }
        }
        String serial = Pattern.compile("<include>([^<]*)<")
                .matcher(read(copy.resolve("pom.xml")))
                .results()
                .map(include -> include.group(1))
                .collect(Collectors.joining(","));
        settings.add(
                new Setting(PomChange.SerialTests.SETTING, serial, new Origin(Kind.POM_LITERAL, "pom.xml", 30), false));
        Path file = copy.resolve("src/test/resources/junit-platform.properties");
        if (Files.exists(file)) {
            Origin origin = new Origin(Kind.CONFIGURATION_FILE, "src/test/resources/junit-platform.properties", 0);
            properties(file)
                    .forEach((key, value) -> settings.add(new Setting(key.toString(), value.toString(), origin, true)));
        }
        return settings;
    }

    private static Properties properties(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
