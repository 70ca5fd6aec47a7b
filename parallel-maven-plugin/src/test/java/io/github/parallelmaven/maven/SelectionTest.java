package io.github.parallelmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static List<String> words(String maven, String... chosen) {
        Properties system = new Properties();
        system.setProperty("maven.version", maven);
        MavenSession session = mock(MavenSession.class);
        when(session.getSystemProperties()).thenReturn(system);
        when(session.getRequest()).thenReturn(new DefaultMavenExecutionRequest().setSelectedProjects(List.of(chosen)));
        when(session.getProjects())
                .thenReturn(
                        Stream.of("parent", "ships").map(SelectionTest::project).toList());
        return new Selection(session).words();
    }

    private static MavenProject project(String name) {
        MavenProject project = new MavenProject();
        project.setGroupId("g");
        project.setArtifactId(name);
        return project;
    }

    private static List<String> typed(MavenExecutionRequest request) {
        MavenSession session = mock(MavenSession.class);
        when(session.getRequest()).thenReturn(request);
        return new Selection(session).typed();
    }

    @Test
    void aPersonIsToldTheWordsThatWereTyped() {
        MavenExecutionRequest request = new DefaultMavenExecutionRequest();
        assertThat(typed(request)).isEmpty();

        request.setSelectedProjects(List.of("ships", ":docks"))
                .setMakeBehavior(MavenExecutionRequest.REACTOR_MAKE_UPSTREAM)
                .setResumeFrom("docks");
        assertThat(typed(request)).containsExactly("-pl", "ships,:docks", "-am", "-rf", "docks");
    }

    @Test
    void aModuleThatIsLeftOutIsQuotedForTheShell() {
        assertThat(typed(new DefaultMavenExecutionRequest().setExcludedProjects(List.of("docks"))))
                .containsExactly("-pl", "'!docks'");
    }

    @Test
    void aProfileDecidesWhatIsBuiltAndIsRepeated() {
        MavenExecutionRequest request = new DefaultMavenExecutionRequest();
        request.addActiveProfile("fast").addActiveProfile("sea").addActiveProfile("fast");
        assertThat(typed(request)).containsExactly("-Pfast,sea");

        request.addInactiveProfile("slow");
        assertThat(typed(request.setSelectedProjects(List.of("ships"))))
                .containsExactly("-pl", "ships", "'-Pfast,sea,!slow'");
    }

    @Test
    void allModulesNeedNoWords() {
        assertThat(words("3.9.16")).isEmpty();
    }

    @Test
    void someModulesAreAListOfAllThatAreBuilt() {
        assertThat(words("3.9.16", "ships")).containsExactly("-pl", "g:parent,g:ships");
    }

    @Test
    void maven4IsToldNotToAddTheModulesOfAParentInTheList() {
        assertThat(words("4.0.0-rc-6", "ships")).containsExactly("-N", "-pl", "g:parent,g:ships");
    }
}
