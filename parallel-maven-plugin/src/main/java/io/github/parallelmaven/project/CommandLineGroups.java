package io.github.parallelmaven.project;

import io.github.parallelmaven.model.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Uses of tags in {@code -Dgroups=…} and {@code -DexcludedGroups=…} of CI files and of Maven's own configuration. */
final class CommandLineGroups {

    private static final List<String> FILES = List.of(
            ".gitlab-ci.yml",
            "Jenkinsfile",
            "azure-pipelines.yml",
            "bitbucket-pipelines.yml",
            ".travis.yml",
            ".circleci/config.yml",
            ".mvn/maven.config");

    /** The value in quotes, or the whole argument in quotes, or up to the next blank. */
    private static final Pattern ARGUMENT = Pattern.compile("([\"'])-D(?:groups|excludedGroups)=(.*?)\\1"
            + "|-D(?:groups|excludedGroups)=(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"']+))");

    private CommandLineGroups() {}

    static List<String> uses(Project project, Collection<String> words) {
        List<String> places = new ArrayList<>();
        for (Path file : files(project.root())) {
            List<String> lines = lines(file);
            for (int index = 0; index < lines.size(); index++) {
                String line = lines.get(index).strip();
                if (!isComment(line) && uses(line, words)) {
                    places.add(project.show(file) + ":" + (index + 1) + " " + line);
                }
            }
        }
        return places;
    }

    private static boolean uses(String line, Collection<String> words) {
        return ARGUMENT.matcher(line).results().anyMatch(found -> TagExpression.uses(value(found), words));
    }

    private static String value(MatchResult found) {
        return Stream.of(2, 3, 4, 5)
                .filter(group -> found.group(group) != null)
                .map(found::group)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isComment(String line) {
        return line.startsWith("#") || line.startsWith("//") || line.startsWith("*");
    }

    private static List<Path> files(Path root) {
        List<Path> files = new ArrayList<>();
        Path workflows = root.resolve(".github/workflows");
        if (Files.isDirectory(workflows)) {
            try (Stream<Path> found = Files.list(workflows)) {
                found.filter(file -> file.toString().matches(".*\\.ya?ml"))
                        .sorted()
                        .forEach(files::add);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot list " + workflows, e);
            }
        }
        FILES.stream().map(root::resolve).filter(Files::isRegularFile).forEach(files::add);
        return files;
    }

    private static List<String> lines(Path file) {
        try {
            // Decoded without failing: only ASCII matters, and a CI file in another charset is no error of ours.
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
