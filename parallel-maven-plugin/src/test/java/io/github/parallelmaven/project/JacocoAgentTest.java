package io.github.parallelmaven.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JacocoAgentTest {

    private static final String JAR = "-javaagent:/repo/org.jacoco.agent-0.8.15-runtime.jar";

    @Test
    void itIsFoundBetweenOtherArguments() {
        assertThat(JacocoAgent.in("-Xmx256m " + JAR + "=destfile=/p/target/jacoco.exec,includes=a.* -ea"))
                .containsExactly(new JacocoAgent(Optional.of("/p/target/jacoco.exec"), true));
    }

    @Test
    void aPathWithBlanksStandsInQuotes() {
        String agent = "\"-javaagent:/my repo/org.jacoco.agent.jar=destfile=/my\\\\p/a \\\"b\\\"/jacoco.exec\" -ea";

        assertThat(JacocoAgent.in(agent))
                .containsExactly(new JacocoAgent(Optional.of("/my\\p/a \"b\"/jacoco.exec"), true));
    }

    @Test
    void withoutOptionsItWritesIntoTheFolderItIsStartedIn() {
        assertThat(JacocoAgent.in(JAR)).containsExactly(new JacocoAgent(Optional.of("jacoco.exec"), true));
    }

    @Test
    void otherAgentsAreNone() {
        assertThat(JacocoAgent.in("-javaagent:/repo/mockito-core.jar -Dx=jacoco"))
                .isEmpty();
        assertThat(JacocoAgent.in("")).isEqualTo(List.of());
    }

    @Test
    void oneThatWritesItsFileAnewLosesWhatOtherJvmsCovered() {
        assertThat(JacocoAgent.in(JAR + "=destfile=/p/jacoco.exec,append=false"))
                .allMatch(JacocoAgent::losesOtherJvms);
        assertThat(JacocoAgent.in(JAR + "=destfile=/p/jacoco.exec,append=true")).noneMatch(JacocoAgent::losesOtherJvms);
        assertThat(JacocoAgent.in(JAR + "=destfile=/p/${surefire.forkNumber}.exec,append=false"))
                .as("each fork has a file of its own")
                .noneMatch(JacocoAgent::losesOtherJvms);
        assertThat(JacocoAgent.in(JAR + "=output=tcpclient,append=false"))
                .as("there is no file")
                .noneMatch(JacocoAgent::losesOtherJvms);
    }
}
