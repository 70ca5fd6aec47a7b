package io.github.parallelmaven.maven;

import io.github.parallelmaven.model.Setting.Spelling;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.model.BuildBase;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.Model;
import org.apache.maven.model.ModelBase;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.Profile;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** How POMs spell a value: the effective model has it without references, and from profiles and parents alike. */
final class PomSpelling {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^{}]+)}");

    private PomSpelling() {}

    /** What a POM says outside its profiles, with no id, or in one of them. */
    private record Part(String profile, ModelBase model) {

        Stream<Plugin> plugins() {
            BuildBase build = model instanceof Model pom ? pom.getBuild() : ((Profile) model).getBuild();
            if (build == null) {
                return Stream.empty();
            }
            Stream<Plugin> managed = build.getPluginManagement() == null
                    ? Stream.empty()
                    : build.getPluginManagement().getPlugins().stream();
            return Stream.concat(build.getPlugins().stream(), managed);
        }

        Stream<Literal> literals(String parameter) {
            return plugins()
                    .filter(plugin -> plugin.getArtifactId().equals("maven-surefire-plugin"))
                    .flatMap(plugin -> Stream.concat(
                            plugin.getExecutions().stream()
                                    .flatMap(execution -> literal(execution, parameter, execution.getId())),
                            literal(plugin, parameter, "")));
        }

        private Stream<Literal> literal(ConfigurationContainer owner, String parameter, String execution) {
            return owner.getConfiguration() instanceof Xpp3Dom configuration
                    ? Stream.ofNullable(configuration.getChild(parameter))
                            .map(element -> new Literal(profile, execution, element))
                    : Stream.empty();
        }

        boolean hasPropertyAt(String name, InputLocation place) {
            InputLocation all = model.getLocation("properties");
            InputLocation own = all == null ? null : all.getLocation(name);
            return own != null
                    && own.getLineNumber() == place.getLineNumber()
                    && PomFile.of(own).equals(PomFile.of(place));
        }
    }

    private record Literal(String profile, String execution, Xpp3Dom element) {}

    /**
     * How a parameter of Surefire's is said.
     *
     * @param effective its element in the effective model
     * @return empty when no POM has it
     */
    static Optional<Spelling> ofLiteral(MavenProject project, String parameter, Xpp3Dom effective) {
        Optional<DomLocation> place = DomLocation.of(effective);
        return parts(project)
                .flatMap(part -> part.literals(parameter))
                .filter(literal -> place.isEmpty() || place.equals(DomLocation.of(literal.element())))
                .findFirst()
                .map(literal -> new Spelling(
                        literal.profile(),
                        literal.execution(),
                        "",
                        text(literal.element().getValue())));
    }

    /**
     * How a property is said.
     *
     * @param place where, by the effective model
     * @return empty when no POM has it
     */
    static Optional<Spelling> ofProperty(MavenProject project, String name, InputLocation place) {
        return parts(project)
                .filter(part -> part.hasPropertyAt(name, place))
                .findFirst()
                .map(part -> new Spelling(
                        part.profile(),
                        "",
                        "",
                        text(part.model().getProperties().getProperty(name))));
    }

    /** The property that a text consists of. */
    static Optional<String> reference(Spelling spelling) {
        Matcher matcher = REFERENCE.matcher(spelling.raw());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Stream<Part> parts(MavenProject project) {
        return Stream.iterate(project, Objects::nonNull, MavenProject::getParent)
                .map(MavenProject::getOriginalModel)
                .filter(Objects::nonNull)
                .flatMap(model -> Stream.concat(
                        Stream.of(new Part("", model)),
                        model.getProfiles().stream().map(profile -> new Part(profile.getId(), profile))));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.trim();
    }
}
