package io.github.parallelmaven.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.Setting.Kind;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurefireThreadsTest {

    private static final String JUNIT4 = "junit:junit:4.13.2";
    private static final String TESTNG = "org.testng:testng:7.5.1";

    private final SampleProject project = new SampleProject(Path.of("any").toAbsolutePath());

    private Project with(String surefire, String... dependencies) {
        project.surefire(surefire);
        for (String dependency : dependencies) {
            project.dependency(dependency);
        }
        return project.build();
    }

    private void say(String parallel, String threadCount, String perCore) {
        set("parallel", parallel);
        set("threadCount", threadCount);
        set("perCoreThreadCount", perCore);
    }

    private void set(String name, String value) {
        project.setting(name, value, Kind.POM_PROPERTY, "pom.xml", 1, true);
    }

    @ParameterizedTest
    @CsvSource({"2,true,8", "2,false,2", "3,'',12"})
    void theProviderForJUnit4MultipliesByTheProcessorsUnlessItIsToldNotTo(String count, String perCore, int workers) {
        say("classes", count, perCore);

        assertThat(EffectiveConfiguration.of(with("3.5.6", JUNIT4), 4))
                .isEqualTo(RunConfiguration.surefireThreads(workers));
    }

    @Test
    void neitherTestNgNorTheVintageEngineMultiplies() {
        say("classes", "2", "true");

        assertThat(EffectiveConfiguration.of(with("3.5.6", TESTNG), 4)).isEqualTo(RunConfiguration.surefireThreads(2));
        assertThat(EffectiveConfiguration.of(
                        new SampleProject(Path.of("any").toAbsolutePath())
                                .surefire("3.6.1")
                                .dependency(JUNIT4)
                                .setting("parallel", "classes", Kind.POM_PROPERTY, "pom.xml", 1, true)
                                .setting("threadCount", "2", Kind.POM_PROPERTY, "pom.xml", 1, true)
                                .build(),
                        4))
                .isEqualTo(RunConfiguration.surefireThreads(2));
    }

    @ParameterizedTest
    @CsvSource({"methods,2", "both,2", "classesAndMethods,2", "none,2", "classes,''", "classes,many"})
    void whatIsNotPlainlyClassesIsNoneOfThem(String parallel, String count) {
        say(parallel, count, "false");

        Project told = with("3.5.6", JUNIT4);

        assertThat(SurefireThreads.areClasses(told)).isFalse();
        assertThat(EffectiveConfiguration.of(told, 4)).isEqualTo(RunConfiguration.sequential());
    }

    @Test
    void whatIsLeftIsRelativeToTheMachineWhereTheProviderCountsLikeThat() {
        Project junit4 = with("3.5.6", JUNIT4);

        assertThat(SurefireThreads.relative(junit4, 8, 4)).isEqualTo(Map.of("parallel", "classes", "threadCount", "2"));
        assertThat(SurefireThreads.relative(junit4, 6, 4))
                .isEqualTo(Map.of("parallel", "classes", "threadCount", "6", "perCoreThreadCount", "false"));
    }

    @Test
    void whatIsLeftForTestNgIsANumberOfThreads() {
        assertThat(SurefireThreads.relative(with("3.5.6", TESTNG), 8, 4))
                .isEqualTo(Map.of("parallel", "classes", "threadCount", "8"));
    }

    @Test
    void whatAProjectHasSaidOfItIsSaidOtherwise() {
        say("classes", "3", "false");

        assertThat(SurefireThreads.relative(with("3.5.6", JUNIT4), 8, 4))
                .isEqualTo(Map.of("parallel", "classes", "threadCount", "2", "perCoreThreadCount", "true"));
    }

    @ParameterizedTest
    @CsvSource({
        "3.5.6, junit:junit:4.13.2, a:b:1, true",
        "3.5.6, junit:junit:4.7, a:b:1, true",
        "3.5.6, junit:junit:4.6, a:b:1, false",
        "3.5.6, junit:junit:3.8.2, a:b:1, false",
        "3.6.1, junit:junit:4.13.2, a:b:1, true",
        "3.6.1, junit:junit:4.13.2, org.junit.vintage:junit-vintage-engine:5.14.4, true",
        "3.6.1, junit:junit:4.13.2, org.junit.vintage:junit-vintage-engine:5.11.4, false",
        "3.5.6, junit:junit:4.13.2, org.junit.platform:junit-platform-commons:1.14.4, false",
        "3.5.6, org.testng:testng:6.8.8, a:b:1, true",
        "3.5.6, org.testng:testng:6.8.8, junit:junit:4.13.2, false",
        "3.6.1, org.testng:testng:7.5.1, a:b:1, false"
    })
    void whoReadsThemIsKnown(String surefire, String framework, String other, boolean read) {
        Project told = with(surefire, framework, other);

        assertThat(SurefireThreads.isRead(told)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "3.5.6, junit:junit:4.6, a:b:1, JUnit 4.6",
        "3.5.6, junit:junit:4.13.2, org.junit.platform:junit-platform-commons:1.14.4, the JUnit Platform",
        "3.5.6, org.testng:testng:6.8.8, junit:junit:4.13.2, TestNG and JUnit",
        "3.6.1, junit:junit:4.13.2, org.junit.vintage:junit-vintage-engine:5.11.4, the Vintage engine",
        "3.6.1, org.testng:testng:7.5.1, a:b:1, the engine for TestNG"
    })
    void whyTheyAreNotReadIsSaid(String surefire, String framework, String other, String reason) {
        assertThat(SurefireThreads.unread(with(surefire, framework, other)))
                .hasValueSatisfying(why -> assertThat(why).contains(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "3.5.6, junit:junit:4.13.2, org.junit.platform:junit-platform-commons:1.14.4, true",
        "3.5.6, junit:junit:4.6, a:b:1, true",
        "3.5.6, junit:junit:4.7, a:b:1, false",
        "3.5.6, org.testng:testng:6.8.8, junit:junit:4.6, false",
        "3.6.1, org.testng:testng:7.5.1, org.junit.platform:junit-platform-commons:1.14.4, false"
    })
    void whereNoThreadIsStartedWhateverIsSaidTheyAreIgnored(
            String surefire, String framework, String other, boolean ignored) {
        assertThat(SurefireThreads.areIgnored(with(surefire, framework, other))).isEqualTo(ignored);
    }
}
