package io.github.parallelmaven.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Which modules of a build a call chooses, with {@code -pl}, {@code -am}, {@code -rf} or by its folder; and which profiles. */
final class Selection {

    private static final Map<String, List<String>> MAKE = Map.of(
            MavenExecutionRequest.REACTOR_MAKE_UPSTREAM, List.of("-am"),
            MavenExecutionRequest.REACTOR_MAKE_DOWNSTREAM, List.of("-amd"),
            MavenExecutionRequest.REACTOR_MAKE_BOTH, List.of("-am", "-amd"));

    private final MavenSession session;

    Selection(MavenSession session) {
        this.session = session;
    }

    /** Whether there are modules of this build that the call leaves out. */
    boolean isPart() {
        return isChosen() || session.getProjects().stream().anyMatch(this::isBelowAnotherBuild);
    }

    private boolean isChosen() {
        MavenExecutionRequest request = session.getRequest();
        return !request.getSelectedProjects().isEmpty()
                || !request.getExcludedProjects().isEmpty()
                || request.getResumeFrom() != null;
    }

    /** Called in the folder of a module: its parent lists others. */
    private boolean isBelowAnotherBuild(MavenProject project) {
        return Stream.iterate(project.getParent(), Objects::nonNull, MavenProject::getParent)
                .filter(parent -> parent.getBasedir() != null)
                .filter(parent -> !session.getAllProjects().contains(parent))
                .anyMatch(parent -> !parent.getModules().isEmpty());
    }

    /** The POM that Maven was called on. */
    Path pom() {
        return isChosen() ? session.getRequest().getPom().toPath() : PomFile.of(session.getTopLevelProject());
    }

    /** The words that choose the same modules: {@code -am} and {@code -rf} come to a list too. */
    List<String> words() {
        if (!isChosen()) {
            return List.of();
        }
        String modules = session.getProjects().stream()
                .map(project -> project.getGroupId() + ":" + project.getArtifactId())
                .collect(Collectors.joining(","));
        return isMaven3() ? List.of("-pl", modules) : List.of("-N", "-pl", modules);
    }

    /** The words that choose modules and profiles as they were typed, for a person to type again. */
    List<String> typed() {
        MavenExecutionRequest request = session.getRequest();
        List<String> words = new ArrayList<>();
        List<String> modules = new ArrayList<>(request.getSelectedProjects());
        request.getExcludedProjects().forEach(module -> modules.add("!" + module));
        if (!modules.isEmpty()) {
            words.addAll(List.of("-pl", quoted(String.join(",", modules))));
        }
        words.addAll(MAKE.getOrDefault(Objects.toString(request.getMakeBehavior()), List.of()));
        if (request.getResumeFrom() != null) {
            words.addAll(List.of("-rf", request.getResumeFrom()));
        }
        profiles().map(Selection::quoted).ifPresent(words::add);
        return words;
    }

    /** The option that has the same profiles, without quotes; those that the settings activate are in it, too. */
    Optional<String> profiles() {
        MavenExecutionRequest request = session.getRequest();
        Set<String> profiles = new LinkedHashSet<>(request.getActiveProfiles());
        request.getInactiveProfiles().forEach(profile -> profiles.add("!" + profile));
        return profiles.isEmpty() ? Optional.empty() : Optional.of("-P" + String.join(",", profiles));
    }

    /** An interactive shell reads the mark as one of its own. */
    private static String quoted(String word) {
        return word.contains("!") ? "'" + word + "'" : word;
    }

    /** From Maven 4 on a parent in the list brings all its modules, unless that is switched off. */
    private boolean isMaven3() {
        return session.getSystemProperties().getProperty("maven.version", "").startsWith("3.");
    }
}
