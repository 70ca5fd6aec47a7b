package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A fresh copy of one project of {@code it-projects}, as a user has it: never built, all files his own. */
final class ItProject {

    private final Path folder;
    private Path maven = Environment.usualMaven();
    private Map<String, String> environment = Map.of();
    private int runs;

    private ItProject(Path folder) {
        this.folder = folder;
    }

    /**
     * Copies a project.
     *
     * @param name its folder in it-projects
     * @param purpose what the copy is for; unique among all tests
     */
    static ItProject copy(String name, String purpose) {
        return copy(name, purpose, "");
    }

    /**
     * The same in a folder below: what lies beside it is the user's too, such as his repository.
     *
     * @param below the name of that folder, or empty
     */
    static ItProject copy(String name, String purpose, String below) {
        Path top = Environment.target().resolve(purpose);
        Path folder = top.resolve(below);
        try {
            delete(top);
            copy(Environment.projects().resolve(name), folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The project " + name + " could not be copied", e);
        }
        return new ItProject(folder);
    }

    /** Runs another Maven from now on. */
    ItProject with(Path mavenHome) {
        maven = mavenHome;
        return this;
    }

    /** Runs Maven on another JDK from now on. */
    ItProject on(Path javaHome) {
        environment = Map.of("JAVA_HOME", javaHome.toString());
        return this;
    }

    /** Runs Maven with these variables beside its own from now on. */
    ItProject under(Map<String, String> variables) {
        environment = Map.copyOf(variables);
        return this;
    }

    /**
     * Binds goals of the plugin to their default phases.
     *
     * @return what the POM was before
     */
    String bind(String... goals) {
        String before = read("pom.xml");
        String[] plugin = Environment.goal("").split(":");
        String executions = Arrays.stream(goals)
                .map(goal -> "<goal>" + goal + "</goal>")
                .collect(Collectors.joining("", "<executions><execution><goals>", "</goals></execution></executions>"));
        replace("pom.xml", "    </plugins>\n  </build>", """
                      <plugin>
                        <groupId>%s</groupId>
                        <artifactId>%s</artifactId>
                        <version>%s</version>
                        %s
                      </plugin>
                    </plugins>
                  </build>""".formatted(
                        plugin[0], plugin[1], plugin[2], goals.length == 0 ? "" : executions));
        return before;
    }

    /** A whole build with the plugin bound as its documentation says; the POM is as before afterwards. */
    MavenRun boundBuild() {
        String unbound = bind("deps", "validate");
        MavenRun build = maven("clean", "verify");
        write("pom.xml", unbound);
        return build;
    }

    Path folder() {
        return folder;
    }

    /** Runs a goal of the plugin by full coordinates, with further options. */
    MavenRun goal(String goal, String... options) {
        List<String> words = new ArrayList<>(List.of(Environment.goal(goal)));
        words.addAll(Arrays.asList(options));
        return maven(words.toArray(String[]::new));
    }

    /** Runs Maven with these words. */
    MavenRun maven(String... words) {
        runs++;
        Path log = folder.resolveSibling("logs").resolve(folder.getFileName() + "-" + runs + ".log");
        return MavenCall.run(maven, environment, folder, log, List.of(words));
    }

    /** Starts a goal of the plugin, with further options, and does not wait. */
    StartedGoal start(String goal, String... options) {
        runs++;
        Path log = folder.resolveSibling("logs").resolve(folder.getFileName() + "-" + runs + ".log");
        List<String> words = new ArrayList<>(List.of(Environment.goal(goal)));
        words.addAll(Arrays.asList(options));
        return new StartedGoal(MavenCall.start(maven, folder, log, words), log);
    }

    /** What the plugin left in {@code target/parallel}. */
    Results results() {
        return new Results(folder.resolve("target/parallel"));
    }

    TreeSnapshot files() {
        return TreeSnapshot.of(folder);
    }

    /** Fails unless {@code validate}, with these options, finds every gate met in what {@code apply} has written. */
    void requireConfirmed(String... options) {
        MavenRun again = goal("validate", options);
        assertThat(again.exit()).as("see %s", again.file()).isZero();
        assertThat(results().words().values()).hasSize(16).doesNotContain("FAILED", "PENDING");
    }

    /** Fails unless {@code rollback} gives back every file as it was. */
    void requireTakenBackTo(TreeSnapshot before) {
        MavenRun rollback = goal("rollback");
        assertThat(rollback.exit()).as("see %s", rollback.file()).isZero();
        assertThat(files()).isEqualTo(before);
    }

    /** Replaces a text in a file; it must be there. */
    ItProject replace(String file, String old, String replacement) {
        String text = read(file);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(file + " does not contain: " + old);
        }
        return write(file, text.replace(old, replacement));
    }

    /** Writes a file, with its folders. */
    ItProject write(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text, StandardCharsets.UTF_8);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ItProject remove(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    String read(String file) {
        try {
            return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path source : all.toList()) {
                Path path = from.relativize(source);
                if (path.startsWith("target")) {
                    continue;
                }
                if (Files.isDirectory(source)) {
                    Files.createDirectories(to.resolve(path));
                } else {
                    Files.copy(source, to.resolve(path));
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
