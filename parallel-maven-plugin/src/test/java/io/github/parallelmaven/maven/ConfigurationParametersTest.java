package io.github.parallelmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In which spellings Surefire takes JUnit's configuration parameters: each is read, and none is lost in our runs. */
class ConfigurationParametersTest {

    private static final String ENABLED = "junit.jupiter.execution.parallel.enabled";

    private static final String LIFECYCLE = "junit.jupiter.testinstance.lifecycle.default";

    private final MavenProject module = new MavenProject();

    @ParameterizedTest
    @ValueSource(
            strings = {
                ENABLED + "=true",
                ENABLED + " = true",
                ENABLED + ": true",
                ENABLED + " true",
                "\n    # ours\n    " + ENABLED + " = \\\n        true\n"
            })
    void theTextIsThatOfAPropertiesFile(String text, @TempDir Path root) throws IOException, XmlPullParserException {
        assertThat(said(shortForm(text), root)).containsExactly(ENABLED + "=true");
        assertThat(said(longForm(text), root)).containsExactly(ENABLED + "=true");
    }

    @Test
    void theLastOfSeveralWins(@TempDir Path root) throws IOException, XmlPullParserException {
        assertThat(said(shortForm(ENABLED + "=true") + longForm(LIFECYCLE + "=per_class"), root))
                .containsExactly(LIFECYCLE + "=per_class");
        assertThat(said(longForm(LIFECYCLE + "=per_class") + shortForm(ENABLED + "=true"), root))
                .containsExactly(ENABLED + "=true");
    }

    @Test
    void aRunOfOursKeepsWhatTheLongFormSays() throws IOException, XmlPullParserException {
        Xpp3Dom changed = changed(longForm(LIFECYCLE + "=per_class"), Map.of(ENABLED, "false"), false);

        assertThat(asSurefireReadsIt(changed))
                .containsOnly(Map.entry(LIFECYCLE, "per_class"), Map.entry(ENABLED, "false"));
    }

    @Test
    void aRunOfOursWinsInEverySpelling() throws IOException, XmlPullParserException {
        for (String text : List.of(ENABLED + ": true", ENABLED + " true", ENABLED + "=\\\n true", "a=b\\")) {
            Xpp3Dom changed = changed(shortForm(text), Map.of(ENABLED, "false"), false);

            assertThat(asSurefireReadsIt(changed)).as(text).containsEntry(ENABLED, "false");
        }
    }

    @Test
    void aRunOfOursYieldsToEverySpellingWhereTheUsersWins() throws IOException, XmlPullParserException {
        for (String text : List.of(ENABLED + ": true", ENABLED + " true", ENABLED + "=\\\n true")) {
            for (String properties : List.of(shortForm(text), longForm(text))) {
                Xpp3Dom changed = changed(properties, Map.of(ENABLED, "false", LIFECYCLE, "per_method"), true);

                assertThat(asSurefireReadsIt(changed))
                        .containsOnly(Map.entry(ENABLED, "true"), Map.entry(LIFECYCLE, "per_method"));
            }
        }
    }

    private static String shortForm(String text) {
        return "<configurationParameters>" + text + "</configurationParameters>";
    }

    private static String longForm(String text) {
        return "<property><name>configurationParameters</name><value>" + text + "</value></property>";
    }

    private List<String> said(String properties, Path root) throws IOException, XmlPullParserException {
        Plugin surefire = new Plugin();
        surefire.setGroupId("org.apache.maven.plugins");
        surefire.setArtifactId("maven-surefire-plugin");
        surefire.setConfiguration(xml(properties));
        module.getModel().setBuild(new Build());
        module.getBuild().addPlugin(surefire);
        return JUnitSettings.of(module, session(), root).stream()
                .map(setting -> setting.name() + "=" + setting.value())
                .toList();
    }

    private Xpp3Dom changed(String properties, Map<String, String> ours, boolean unlessSaid)
            throws IOException, XmlPullParserException {
        MojoExecution execution = new MojoExecution(new Plugin(), "test", "default-test");
        execution.setConfiguration(xml(properties));
        ChangedExecution changed =
                SurefireExecution.wrapping(session(), module, execution).changeInPlace();
        return (unlessSaid ? changed.junitUnlessSaid(ours) : changed.junit(ours))
                .execution()
                .getConfiguration();
    }

    /** Maven puts the elements into a map one after the other, and Surefire loads the text of this one. */
    private static Map<Object, Object> asSurefireReadsIt(Xpp3Dom configuration) throws IOException {
        Properties parameters = new Properties();
        parameters.load(new StringReader(Stream.of(
                        configuration.getChild("properties").getChildren())
                .map(child -> child.getChildCount() == 0
                        ? Map.entry(child.getName(), child.getValue())
                        : Map.entry(
                                child.getChild("name").getValue(),
                                child.getChild("value").getValue()))
                .filter(entry -> entry.getKey().equals("configurationParameters"))
                .reduce((first, second) -> second)
                .orElseThrow()
                .getValue()));
        return parameters;
    }

    @SuppressWarnings("deprecation")
    private static MavenSession session() {
        return new MavenSession(null, null, new DefaultMavenExecutionRequest(), new DefaultMavenExecutionResult());
    }

    private static Xpp3Dom xml(String properties) throws IOException, XmlPullParserException {
        return Xpp3DomBuilder.build(
                new StringReader("<configuration><properties>" + properties + "</properties></configuration>"));
    }
}
