package io.github.parallelmaven.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;

/**
 * The command line of a child Maven that sees what this session sees: same Maven, settings, profiles, properties and
 * flags, on another copy of the project. {@code -fae} and {@code -fn} are left out on purpose: with them a module that
 * did not compile reports success with no tests.
 */
public final class MavenCommand {

    /** User properties that leave unit tests out: a build with one of them is not the whole suite. */
    private static final Set<String> FILTERS = Set.of(
            "skipTests",
            "maven.test.skip",
            "maven.test.skip.exec",
            "test",
            "groups",
            "excludedGroups",
            "surefire.includes",
            "surefire.excludes",
            "surefire.includesFile",
            "surefire.excludesFile");

    private final List<String> words = new ArrayList<>();

    private MavenCommand() {}

    /** Those of these properties that leave tests out, as they are typed; empty for a whole build. */
    public static SortedSet<String> filters(Properties user) {
        SortedSet<String> typed = new TreeSet<>();
        user.stringPropertyNames().stream()
                .filter(name -> leavesOut(name, user.getProperty(name)))
                .forEach(name -> typed.add("-D" + name + "=" + user.getProperty(name)));
        return typed;
    }

    /** {@code -DskipTests=false} is how tests run where the POM skips them. */
    static boolean leavesOut(String name, String value) {
        return FILTERS.contains(name) && !value.equals("false");
    }

    /**
     * A command for the project at another place.
     *
     * @param session the session to mirror
     * @param pom the POM to build
     */
    public static MavenCommand like(MavenSession session, Path pom) {
        MavenCommand command = new MavenCommand();
        command.words.add(executable());
        command.words.addAll(List.of("-B", "-f", pom.toString()));
        command.mirror(session.getRequest());
        Selection selection = new Selection(session);
        selection.profiles().ifPresent(command.words::add);
        command.words.addAll(selection.words());
        command.define(session.getUserProperties());
        return command;
    }

    /** The launcher of the Maven that runs this session. */
    static String executable() {
        boolean windows = File.separatorChar == '\\';
        return Path.of(System.getProperty("maven.home"), "bin", windows ? "mvn.cmd" : "mvn")
                .toString();
    }

    private void mirror(MavenExecutionRequest request) {
        addFile("-s", request.getUserSettingsFile());
        addFile("-gs", request.getGlobalSettingsFile());
        addFile("-t", request.getUserToolchainsFile());
        if (request.isOffline()) {
            words.add("-o");
        }
        if (request.isShowErrors()) {
            words.add("-e");
        }
        if (request.getLocalRepositoryPath() != null) {
            define("maven.repo.local", request.getLocalRepositoryPath().getPath());
        }
    }

    private void addFile(String option, File file) {
        if (file != null && file.isFile()) {
            words.add(option);
            words.add(file.getPath());
        }
    }

    private void define(Properties properties) {
        properties.stringPropertyNames().stream()
                .sorted()
                .filter(name -> !leavesOut(name, properties.getProperty(name)) && !name.equals("maven.repo.local"))
                .filter(name -> !name.startsWith("env."))
                .forEach(name -> define(name, properties.getProperty(name)));
    }

    /** Adds or replaces a user property. */
    public MavenCommand define(String name, String value) {
        words.removeIf(word -> word.startsWith("-D" + name + "="));
        words.add("-D" + name + "=" + value);
        return this;
    }

    /** Adds goals, lifecycle phases or flags. */
    public MavenCommand add(String... more) {
        words.addAll(List.of(more));
        return this;
    }

    /** The words, the executable first. */
    public List<String> words() {
        return List.copyOf(words);
    }
}
