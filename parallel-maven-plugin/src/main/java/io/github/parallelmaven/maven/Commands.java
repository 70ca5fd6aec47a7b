package io.github.parallelmaven.maven;

import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;

/** How our goals are called in this build, by the prefix where Maven finds it, else by full coordinates; and the build itself. */
public final class Commands {

    /** Ours, which {@link TypedParameters} knows, and what Maven adds by itself or everybody types. */
    private static final List<String> NOT_REPEATED = List.of(
            "parallel.", "env.", "session.", "maven.repo.local", "maven.version", "maven.startInstant", "style.");

    /** Switches are repeated, and no other values, of which one may be secret. */
    private static final Set<String> SWITCHES = Set.of("", "true", "false");

    /** The user's own build. */
    private static final Pattern BUILD = Pattern.compile("\\bmvn verify\\b");

    private final Pattern command;
    private final String options;
    private final String prefix;
    private final TypedParameters typed;

    public Commands(MavenSession session, PluginDescriptor plugin) {
        this(
                plugin.getGroupId() + ":" + plugin.getArtifactId() + ":" + plugin.getVersion(),
                options(session),
                TypedParameters.of(session.getUserProperties()),
                session.getPluginGroups().contains(plugin.getGroupId())
                        || isDeclared(session.getTopLevelProject(), plugin));
    }

    /**
     * @param options what stands between {@code mvn} and a goal or phase, with a blank behind each
     * @param typed what is repeated behind the goal
     */
    Commands(String coordinates, String options, TypedParameters typed, boolean prefixFound) {
        this.command =
                Pattern.compile("mvn (?:parallel|" + Pattern.quote(coordinates) + "):([a-z-]*)((?: -[^\\s`]+)*)");
        this.options = options;
        this.prefix = "mvn " + options + (prefixFound ? "parallel" : coordinates) + ":";
        this.typed = typed;
    }

    /**
     * The modules and profiles that were chosen, and the switches that were typed for the project itself: without them the call
     * may be another one.
     */
    private static String options(MavenSession session) {
        List<String> words = new Selection(session).typed();
        Properties typed = session.getUserProperties();
        typed.stringPropertyNames().stream()
                .filter(name -> NOT_REPEATED.stream().noneMatch(name::startsWith))
                .filter(name -> !MavenCommand.leavesOut(name, typed.getProperty(name)))
                .filter(name -> SWITCHES.contains(typed.getProperty(name)))
                .sorted()
                .forEach(name -> words.add("-D" + name + "=" + typed.getProperty(name)));
        return words.stream().map(word -> word + " ").collect(Collectors.joining());
    }

    /** Where Maven looks for a prefix beside the groups of the settings. */
    private static boolean isDeclared(MavenProject project, PluginDescriptor plugin) {
        Build build = project.getBuild();
        boolean used = build.getPlugins().stream().anyMatch(one -> isOurs(one, plugin));
        return used
                || build.getPluginManagement() != null
                        && build.getPluginManagement().getPlugins().stream().anyMatch(one -> isOurs(one, plugin));
    }

    private static boolean isOurs(Plugin one, PluginDescriptor plugin) {
        return one.getGroupId().equals(plugin.getGroupId())
                && one.getArtifactId().equals(plugin.getArtifactId());
    }

    /** A text whose commands can be called as they stand, all in the same form. */
    public String text(String text) {
        String goals = command.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        prefix + found.group(1) + typed.on(found.group(1), found.group(2)) + found.group(2)));
        return BUILD.matcher(goals).replaceAll(Matcher.quoteReplacement("mvn " + options + "verify"));
    }
}
