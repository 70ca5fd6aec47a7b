package io.github.parallelmaven.maven;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.model.Build;
import org.apache.maven.model.BuildBase;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.Profile;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** How POMs spell a Surefire parameter: the effective model has the value in place of every reference. */
final class PomReference {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^{}]+)}");

    private PomReference() {}

    /**
     * The property that an element of the effective configuration was written as.
     *
     * @param parameter a parameter of Surefire's
     * @param effective its element in the effective model
     * @return empty when a POM spells the value itself
     */
    static Optional<String> property(MavenProject project, String parameter, Xpp3Dom effective) {
        Optional<DomLocation> place = DomLocation.of(effective);
        return Stream.iterate(project, Objects::nonNull, MavenProject::getParent)
                .map(MavenProject::getOriginalModel)
                .filter(Objects::nonNull)
                .flatMap(PomReference::builds)
                .flatMap(PomReference::plugins)
                .filter(plugin -> plugin.getArtifactId().equals("maven-surefire-plugin"))
                .flatMap(plugin -> configurations(plugin, parameter))
                .filter(element -> place.isEmpty() || place.equals(DomLocation.of(element)))
                .findFirst()
                .map(Xpp3Dom::getValue)
                .map(value -> REFERENCE.matcher(value.trim()))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1));
    }

    private static Stream<BuildBase> builds(Model model) {
        Stream<BuildBase> own = Stream.ofNullable((Build) model.getBuild());
        return Stream.concat(own, model.getProfiles().stream().map(Profile::getBuild))
                .filter(Objects::nonNull);
    }

    private static Stream<Plugin> plugins(BuildBase build) {
        Stream<Plugin> managed = build.getPluginManagement() == null
                ? Stream.empty()
                : build.getPluginManagement().getPlugins().stream();
        return Stream.concat(build.getPlugins().stream(), managed);
    }

    private static Stream<Xpp3Dom> configurations(Plugin plugin, String parameter) {
        Stream<Object> executions = plugin.getExecutions().stream().map(PluginExecution::getConfiguration);
        return Stream.concat(executions, Stream.ofNullable(plugin.getConfiguration()))
                .filter(Xpp3Dom.class::isInstance)
                .map(configuration -> ((Xpp3Dom) configuration).getChild(parameter))
                .filter(Objects::nonNull);
    }
}
