package io.github.parallelmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.ExecutionSetting;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which threads a further execution starts that the settings of its module, those of the first one, do not tell of. */
class ExecutionThreadsTest {

    private static final String NAME = "junit.jupiter.execution.parallel.";

    private final MavenProject module = new MavenProject();
    private final Plugin surefire = new Plugin();
    private final List<SurefireExecution> executions = new ArrayList<>();

    @TempDir
    private Path root;

    @BeforeEach
    void aModuleWithSurefire() {
        module.setArtifactId("shop");
        module.setFile(root.resolve("pom.xml").toFile());
        module.getModel().setBuild(new Build());
        surefire.setGroupId("org.apache.maven.plugins");
        surefire.setArtifactId("maven-surefire-plugin");
        module.getBuild().addPlugin(surefire);
    }

    private ExecutionThreadsTest execution(String id, String configuration) throws IOException, XmlPullParserException {
        PluginExecution execution = new PluginExecution();
        execution.setId(id);
        execution.addGoal("test");
        execution.setConfiguration(xml(configuration));
        surefire.addExecution(execution);
        MojoExecution planned = new MojoExecution(surefire, "test", id);
        planned.setConfiguration(xml(configuration));
        executions.add(SurefireExecution.wrapping(session(), module, planned));
        return this;
    }

    private List<ExecutionSetting> found() {
        return ExecutionThreads.beyondTheFirst(executions, session(), root);
    }

    private static ExecutionSetting setting(String name, String value) {
        return new ExecutionSetting("shop", "slow-tests", name, value);
    }

    private static String parameters(String lines) {
        return "<properties><configurationParameters>" + lines + "</configurationParameters></properties>";
    }

    @SuppressWarnings("deprecation")
    private static MavenSession session() {
        return new MavenSession(
                null,
                new DefaultRepositorySystemSession(),
                new DefaultMavenExecutionRequest(),
                new DefaultMavenExecutionResult());
    }

    private static Xpp3Dom xml(String children) throws IOException, XmlPullParserException {
        return Xpp3DomBuilder.build(new StringReader("<configuration>" + children + "</configuration>"));
    }

    @Test
    void surefiresOwnThreadsOfTheSecond() throws IOException, XmlPullParserException {
        execution("default-test", "").execution("slow-tests", "<parallel>methods</parallel>");

        assertThat(found()).containsExactly(setting("parallel", "methods"));
    }

    @Test
    void jupitersThreadsOfTheSecond() throws IOException, XmlPullParserException {
        execution("default-test", "").execution("slow-tests", parameters(NAME + "enabled: true"));

        assertThat(found()).containsExactly(setting(NAME + "enabled", "true"));
    }

    @Test
    void methodsThatOverlapInTheSecondAlone() throws IOException, XmlPullParserException {
        execution("default-test", parameters(NAME + "enabled=true\n" + NAME + "mode.classes.default=concurrent"))
                .execution("slow-tests", parameters(NAME + "enabled=true\n" + NAME + "mode.default=concurrent"));

        assertThat(found()).containsExactly(setting(NAME + "mode.default", "concurrent"));
    }

    @Test
    void classesThatOverlapInTheSecondAlone() throws IOException, XmlPullParserException {
        execution("default-test", parameters(NAME + "enabled=true"))
                .execution(
                        "slow-tests", parameters(NAME + "enabled=true\n" + NAME + "mode.classes.default=concurrent"));

        assertThat(found()).containsExactly(setting(NAME + "mode.classes.default", "concurrent"));
    }

    @Test
    void whatBothDoIsJudgedByTheFirst() throws IOException, XmlPullParserException {
        String both =
                "<parallel>classes</parallel>" + parameters(NAME + "enabled=true\n" + NAME + "mode.default=concurrent");
        execution("default-test", both).execution("slow-tests", both);

        assertThat(found()).isEmpty();
    }

    @Test
    void aSecondThatOverlapsLessIsNone() throws IOException, XmlPullParserException {
        execution("default-test", "<parallel>methods</parallel>" + parameters(NAME + "enabled=true"))
                .execution("slow-tests", "<parallel>none</parallel>" + parameters(NAME + "enabled=false"));

        assertThat(found()).isEmpty();
    }
}
