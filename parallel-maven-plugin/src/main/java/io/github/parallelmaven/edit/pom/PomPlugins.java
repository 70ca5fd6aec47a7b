package io.github.parallelmaven.edit.pom;

import eu.maveniverse.domtrip.Element;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the entries of Maven's own plugins in a POM, or in one of its profiles. */
final class PomPlugins {

    static final String GROUP = "org.apache.maven.plugins";
    static final String SUREFIRE = "maven-surefire-plugin";
    static final String FAILSAFE = "maven-failsafe-plugin";

    private final PomText pom;
    private final Element owner;

    /** Outside profiles. */
    PomPlugins(PomText pom) {
        this(pom, pom.root());
    }

    /**
     * @param owner the profile, or the root
     */
    PomPlugins(PomText pom, Element owner) {
        this.pom = pom;
        this.owner = owner;
    }

    /** The entries in {@code <build><plugins>}, then those in {@code <pluginManagement>}. */
    List<Element> entries(String artifactId) {
        return Stream.concat(usedEntry(artifactId).stream(), entries(managed(), artifactId))
                .toList();
    }

    /** The entry in {@code <build><plugins>}: it beats all that is managed, in this POM and in those above. */
    Optional<Element> usedEntry(String artifactId) {
        return entries(used(), artifactId).findFirst();
    }

    private Stream<Element> entries(Optional<Element> plugins, String artifactId) {
        return plugins.stream()
                .flatMap(all -> PomText.elements(all, "plugin"))
                .filter(plugin -> isMaven(plugin, artifactId));
    }

    Optional<Element> used() {
        return PomText.find(owner, "build", "plugins");
    }

    Optional<Element> managed() {
        return PomText.find(owner, "build", "pluginManagement", "plugins");
    }

    Optional<Element> execution(Element plugin, String id) {
        return PomText.find(plugin, "executions").stream()
                .flatMap(all -> PomText.elements(all, "execution"))
                .filter(execution -> is(execution, "id", id))
                .findFirst();
    }

    /**
     * The elements of a Surefire parameter, the one that wins first: those of the execution {@code default-test} beat those
     * of the plugin, and used entries beat managed ones.
     */
    List<Element> surefireLiterals(String parameter) {
        List<Element> entries = entries(SUREFIRE);
        Stream<Element> executions = entries.stream().flatMap(plugin -> execution(plugin, "default-test").stream());
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
        Stream<Element> profiles =
                pom.profiles().flatMap(profile -> PomText.find(profile, "build", "plugins").stream());
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
