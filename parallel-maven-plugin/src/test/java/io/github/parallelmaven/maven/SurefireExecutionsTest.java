package io.github.parallelmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SurefireExecutionsTest {

    private final MavenProject module = new MavenProject();
    private final Plugin surefire = new Plugin();

    @BeforeEach
    void aModuleWithSurefire() {
        module.setArtifactId("shop");
        module.getModel().setBuild(new Build());
        surefire.setGroupId("org.apache.maven.plugins");
        surefire.setArtifactId("maven-surefire-plugin");
        module.getBuild().addPlugin(surefire);
    }

    private PluginExecution execution(String id, String phase, String configuration)
            throws IOException, XmlPullParserException {
        PluginExecution execution = new PluginExecution();
        execution.setId(id);
        execution.setPhase(phase);
        execution.addGoal("test");
        execution.setConfiguration(xml(configuration));
        surefire.addExecution(execution);
        return execution;
    }

    private static Xpp3Dom xml(String children) throws IOException, XmlPullParserException {
        return Xpp3DomBuilder.build(new StringReader("<configuration>" + children + "</configuration>"));
    }

    @Test
    void aSuiteThatMavenRunsByItselfCanBeSplit() {
        assertThat(SurefireExecutions.obstacleToSerialTests(module)).isEmpty();
    }

    @Test
    void whatTheExecutionHasFromThePluginTheNextOneHasToo() throws IOException, XmlPullParserException {
        surefire.setConfiguration(xml("<argLine>-Xmx1g</argLine>"));
        execution("default-test", "test", "<argLine>-Xmx1g</argLine>");

        assertThat(SurefireExecutions.obstacleToSerialTests(module)).isEmpty();
    }

    @Test
    void whatTheExecutionHasByItselfTheNextOneWouldNotHave() throws IOException, XmlPullParserException {
        execution("default-test", "test", "<argLine>-Xmx1g</argLine>");

        assertThat(SurefireExecutions.obstacleToSerialTests(module))
                .hasValue("<argLine> stands in the execution default-test of shop, where no other execution finds it;"
                        + " move it to the plugin's configuration");
    }

    @Test
    void aSecondExecutionWouldKeepTheClassThatTheFirstOneLeaves() throws IOException, XmlPullParserException {
        execution("default-test", "test", "");
        execution("slow-tests", "test", "<groups>slow</groups>");

        assertThat(SurefireExecutions.obstacleToSerialTests(module))
                .hasValueSatisfying(
                        reason -> assertThat(reason).contains("split already, over default-test, slow-tests"));
    }

    @Test
    void anotherExecutionInPlaceOfTheDefaultOneKeepsItsClassesToo() throws IOException, XmlPullParserException {
        execution("default-test", "none", "");
        execution("unit", "test", "");

        assertThat(SurefireExecutions.obstacleToSerialTests(module))
                .hasValueSatisfying(reason -> assertThat(reason).contains("split already, over unit"));
    }

    @Test
    void whatAnEarlierApplyHasWrittenIsNoObstacle() throws IOException, XmlPullParserException {
        execution("default-test", "test", "<excludes><exclude>a/PortTest.java</exclude></excludes>");
        execution("serial-tests", "test", "<includes><include>a/PortTest.java</include></includes>");

        assertThat(SurefireExecutions.obstacleToSerialTests(module)).isEmpty();
    }
}
