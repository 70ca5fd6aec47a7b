package io.github.parallelmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class ProviderTestsTest {

    private static final MavenProject JUNIT4 = module("junit:junit:4.13.2");
    private static final MavenProject TESTNG = module("org.testng:testng:7.10.2");
    private static final MavenProject OLD_TESTNG = module("org.testng:testng:6.9.10");
    private static final MavenProject JUPITER = module("org.junit.jupiter:junit-jupiter:5.14.4");
    private static final MavenProject NOTHING = module();

    private final Properties typed = new Properties();

    private static MavenProject module(String... dependencies) {
        Model model = new Model();
        model.setBuild(new Build());
        for (String text : dependencies) {
            String[] parts = text.split(":");
            Dependency dependency = new Dependency();
            dependency.setGroupId(parts[0]);
            dependency.setArtifactId(parts[1]);
            dependency.setVersion(parts[2]);
            model.addDependency(dependency);
        }
        return new MavenProject(model);
    }

    private Optional<String> undone(MavenProject module, MavenProject... others) {
        MavenSession session = mock(MavenSession.class);
        when(session.getUserProperties()).thenReturn(typed);
        List<MavenProject> all = new ArrayList<>(List.of(others));
        all.add(module);
        return new ProviderTests(session, all).undoneByEngines(module);
    }

    @Test
    void theEngineForTestNgRunsNoOldOneAndShufflesNone() {
        assertThat(undone(OLD_TESTNG)).contains("does not run TestNG before 6.14.3");
        assertThat(undone(TESTNG)).contains("starts classes of TestNG in one order only");
    }

    @Test
    void whatIsOnlyDoneLessWellCountsWhereAllModulesHaveSuchTests() {
        assertThat(undone(TESTNG, OLD_TESTNG, NOTHING)).isPresent();
        assertThat(undone(TESTNG, JUPITER)).isEmpty();
        assertThat(undone(TESTNG, JUNIT4)).isEmpty();
        assertThat(undone(OLD_TESTNG, JUPITER)).isPresent();
    }

    @Test
    void suiteFilesOfTestNgAreReadByNobodyElse() {
        typed.setProperty("surefire.suiteXmlFiles", "suite.xml");

        assertThat(undone(TESTNG)).isEmpty();
    }

    @Test
    void testsOfJUnitNeedNoProvider() {
        assertThat(undone(JUNIT4)).isEmpty();
        assertThat(undone(JUPITER)).isEmpty();
    }

    @Test
    void ofJUnitBesideTestNgOurListenerHearsNothingFromTheProvider() {
        assertThat(undone(module("junit:junit:4.13.2", "org.testng:testng:7.10.2")))
                .isEmpty();
    }

    @Test
    void aModuleWithoutTestsNeedsNothing() {
        assertThat(undone(NOTHING)).isEmpty();
    }
}
