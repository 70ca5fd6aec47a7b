package io.github.parallelmaven.maven;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;

/** How our goals are called in this build: by the prefix where Maven finds it, else by full coordinates. */
public final class Commands {

    private static final String BY_PREFIX = "mvn parallel:";

    private final String byCoordinates;
    private final boolean prefixFound;

    public Commands(MavenSession session, PluginDescriptor plugin) {
        this(
                plugin.getGroupId() + ":" + plugin.getArtifactId() + ":" + plugin.getVersion(),
                session.getPluginGroups().contains(plugin.getGroupId())
                        || isDeclared(session.getTopLevelProject(), plugin));
    }

    Commands(String coordinates, boolean prefixFound) {
        this.byCoordinates = "mvn " + coordinates + ":";
        this.prefixFound = prefixFound;
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
        return prefixFound ? text.replace(byCoordinates, BY_PREFIX) : text.replace(BY_PREFIX, byCoordinates);
    }
}
