package io.github.parallelmaven.maven;

import io.github.parallelmaven.model.SampleKey;
import io.github.parallelmaven.model.SiblingClasses;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** What runs in this session depend on beside the project's files. */
final class Surroundings {

    /** Our own parameters decide which runs are made, and never how one of them runs. */
    private static final String OURS = "parallel.";

    private final MavenSession session;
    private final List<SurefireExecution> suites;
    private final Path root;
    private final String pluginVersion;
    private final int cores;

    /**
     * @param root the topmost folder of the copy, which may stand at another place next time
     */
    Surroundings(MavenSession session, List<SurefireExecution> suites, Path root, String pluginVersion, int cores) {
        this.session = session;
        this.suites = List.copyOf(suites);
        this.root = root;
        this.pluginVersion = pluginVersion;
        this.cores = cores;
    }

    /**
     * @param files digest of the project's files
     * @param jdk the JDK of the test JVM
     * @param current gives a module as its POM is now
     */
    SampleKey key(String files, String jdk, UnaryOperator<MavenProject> current) {
        return new SampleKey(
                files,
                jdk,
                session.getSystemProperties().getProperty("maven.version", ""),
                pluginVersion,
                each(suite -> new TreeMap<>(suite.module().getInjectedProfileIds()).toString()),
                Fingerprint.of(userProperties()),
                Fingerprint.of(each(suite -> classPath(suite.module(), session))),
                Fingerprint.of(each(suite -> suite.settings(current.apply(suite.module())))
                        .replace(root.toString(), "${root}")),
                cores);
    }

    private String userProperties() {
        return session.getUserProperties().stringPropertyNames().stream()
                .filter(name -> !name.startsWith(OURS))
                .sorted()
                .map(name -> name + "=" + session.getUserProperties().getProperty(name))
                .collect(Collectors.joining("\n"));
    }

    private String each(Function<SurefireExecution, String> text) {
        return suites.stream().map(text).collect(Collectors.joining("\n"));
    }

    /** The resolved test class path, in order. */
    static String classPath(MavenProject module, MavenSession session) {
        return module.getArtifacts().stream()
                .map(artifact -> artifact(artifact, session))
                .collect(Collectors.joining("\n"));
    }

    /** What can change under one version counts by its bytes; a module of this build by its classes, jar or not. */
    private static String artifact(Artifact artifact, MavenSession session) {
        Optional<SiblingClasses> sibling = Siblings.of(artifact, session);
        if (sibling.isPresent()) {
            return artifact.getDependencyConflictId() + " "
                    + Fingerprint.ofClasses(sibling.get().folder());
        }
        boolean fixed = !artifact.isSnapshot() && !Artifact.SCOPE_SYSTEM.equals(artifact.getScope());
        return artifact
                + (fixed || artifact.getFile() == null
                        ? ""
                        : " " + Fingerprint.of(artifact.getFile().toPath()));
    }
}
