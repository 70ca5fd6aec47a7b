package io.github.parallelmaven.edit.pom;

import eu.maveniverse.domtrip.Element;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the entries of Maven's own plugins in a POM. */
final class PomPlugins {

    static final String GROUP = "org.apache.maven.plugins";
    static final String SUREFIRE = "maven-surefire-plugin";
    static final String FAILSAFE = "maven-failsafe-plugin";

    private final PomText pom;

    PomPlugins(PomText pom) {
        this.pom = pom;
    }

    /** The entries in {@code <build><plugins>}, then those in {@code <pluginManagement>}. */
    List<Element> entries(String artifactId) {
        return Stream.concat(used().stream(), managed().stream())
                .flatMap(plugins -> PomText.elements(plugins, "plugin"))
                .filter(plugin -> isMaven(plugin, artifactId))
                .toList();
    }

    Optional<Element> used() {
        return PomText.find(pom.root(), "build", "plugins");
    }

    Optional<Element> managed() {
        return PomText.find(pom.root(), "build", "pluginManagement", "plugins");
    }

    /**
     * The elements of a Surefire parameter, the one that wins first: those of the execution {@code default-test} beat those
     * of the plugin, and used entries beat managed ones.
     */
    List<Element> surefireLiterals(String parameter) {
        List<Element> entries = entries(SUREFIRE);
        Stream<Element> executions = entries.stream()
                .flatMap(plugin -> PomText.find(plugin, "executions").stream())
                .flatMap(all -> PomText.elements(all, "execution"))
                .filter(execution -> is(execution, "id", "default-test"));
        return Stream.concat(executions, entries.stream())
                .flatMap(owner -> PomText.find(owner, "configuration", parameter).stream())
                .filter(element -> !PomValue.of(pom, element).isEmpty())
                .toList();
    }

    /**
     * The elements of a parameter that are not empty, in the plugin's configuration and in those of its executions.
     *
     * @param path the parameter and the elements inside it
     */
    List<Element> literals(String artifactId, String... path) {
        List<Element> entries = entries(artifactId);
        Stream<Element> executions = entries.stream()
                .flatMap(plugin -> PomText.find(plugin, "executions").stream())
                .flatMap(all -> PomText.elements(all, "execution"));
        return Stream.concat(executions, entries.stream())
                .flatMap(owner -> PomText.find(owner, "configuration").stream())
                .flatMap(configuration -> PomText.find(configuration, path).stream())
                .filter(element -> !PomValue.of(pom, element).isEmpty())
                .toList();
    }

    /** Whether JaCoCo is used: its agent is put into the property argLine while the build runs. */
    boolean setsArgLineWhileRunning() {
        Stream<Element> profiles = PomText.find(pom.root(), "profiles").stream()
                .flatMap(all -> PomText.elements(all, "profile"))
                .flatMap(profile -> PomText.find(profile, "build", "plugins").stream());
        return Stream.concat(used().stream(), profiles)
                .flatMap(plugins -> PomText.elements(plugins, "plugin"))
                .anyMatch(plugin -> is(plugin, "artifactId", "jacoco-maven-plugin"));
    }

    private boolean isMaven(Element plugin, String artifactId) {
        boolean group = PomText.find(plugin, "groupId").isEmpty() || is(plugin, "groupId", GROUP);
        return group && is(plugin, "artifactId", artifactId);
    }

    private boolean is(Element parent, String child, String value) {
        return PomText.find(parent, child)
                .map(element -> PomValue.of(pom, element).plain().equals(value))
                .orElse(false);
    }
}
