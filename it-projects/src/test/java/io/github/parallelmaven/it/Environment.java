package io.github.parallelmaven.it;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Maven that builds us, told to us by our own build in system properties. */
final class Environment {

    private Environment() {}

    /** Where {@code it-projects/<name>} are. */
    static Path projects() {
        return Path.of(required("it.projects"));
    }

    /** Where copies and logs go. */
    static Path target() {
        return Path.of(required("it.target"));
    }

    /** The local repository of the build that runs us. */
    static Path repository() {
        return Path.of(required("it.repository"));
    }

    /** A goal of the plugin under test, by full coordinates. */
    static String goal(String name) {
        return required("it.plugin") + ":" + name;
    }

    /** The version of all our modules. */
    static String version() {
        return required("it.plugin").split(":")[2];
    }

    /** The Maven that builds us. */
    static Path usualMaven() {
        return Path.of(required("it.maven.home"));
    }

    /** A Maven 3.9, whatever builds us. */
    static Path maven39() {
        return Path.of(required("it.maven39"));
    }

    /** Another Maven, which the profile {@code full} unpacks. */
    static Path maven(String version) {
        return maven39().resolveSibling("apache-maven-" + version);
    }

    /**
     * The launcher and what makes it see the same repository and settings as the build that runs us.
     *
     * @param home where this Maven is installed
     */
    static List<String> maven(Path home) {
        boolean windows = File.separatorChar == '\\';
        List<String> words = new ArrayList<>();
        words.add(home.resolve("bin").resolve(windows ? "mvn.cmd" : "mvn").toString());
        words.addAll(List.of("-B", "-ntp", "-Dmaven.repo.local=" + required("it.repository")));
        if (required("it.offline").equals("offline=true")) {
            words.add("-o");
        }
        Path settings = Path.of(required("it.settings").substring("file=".length()));
        if (settings.toFile().isFile()) {
            words.addAll(List.of("-s", settings.toString()));
        }
        return words;
    }

    private static String required(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException(
                    "The system property " + name + " is missing: run these tests with mvn install");
        }
        return value;
    }
}
