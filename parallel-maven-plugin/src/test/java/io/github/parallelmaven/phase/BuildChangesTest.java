package io.github.parallelmaven.phase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.PomChange;
import io.github.parallelmaven.model.PomChange.PinPlugin;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Project.PluginVersion;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.Setting;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildChangesTest {

    private static final PluginVersion PLATFORM_ONLY = new PluginVersion("3.6.1", true, Setting.Origin.none());

    private static final String FAILSAFE = "integration tests stay as they are: they were compared, and not tuned";

    @TempDir
    private Path folder;

    private SampleSuite suite;

    @BeforeEach
    void aProjectThatSetsNothing() {
        suite = new SampleSuite(folder);
    }

    private List<String> changes(RunConfiguration chosen, int cores) {
        return BuildChanges.of(chosen, suite.project(), List.of(), cores).stream()
                .map(BuildChangesTest::text)
                .toList();
    }

    private static String text(PomChange change) {
        if (change instanceof PomChange.SurefireProperty property) {
            return property.property() + "=" + property.value();
        }
        if (change instanceof PomChange.JUnitParameter parameter) {
            return parameter.key().replace("junit.jupiter.execution.parallel.", "...") + "=" + parameter.value();
        }
        return change instanceof PomChange.JvmFlags flags ? flags.flags() : change.toString();
    }

    @Test
    void forksAreTwoProperties() {
        assertThat(changes(RunConfiguration.forks(2), 2)).containsExactly("forkCount=1C", "reuseForks=true");
    }

    @Test
    void threadsOfSurefireAreTwoProperties() {
        assertThat(changes(RunConfiguration.surefireThreads(4), 2))
                .containsExactly("parallel=classes", "threadCount=2");
    }

    @Test
    void threadsOfSurefireThatAreThereStayOrAreSwitchedOff() {
        suite.property("parallel", "classes").property("threadCount", "2");
        Project read = suite.project().withPlugins(Map.of("maven-surefire-plugin", PLATFORM_ONLY));

        assertThat(BuildChanges.of(RunConfiguration.surefireThreads(2), read, List.of(), 2))
                .isEmpty();
        assertThat(BuildChanges.of(RunConfiguration.forks(2), read, List.of(), 2).stream()
                        .map(BuildChangesTest::text))
                .containsExactly("forkCount=1C", "reuseForks=true", "parallel=none");
    }

    /** In a fork the parts that a runner makes of one class would overlap, and no run of ours had that. */
    @Test
    void threadsOfSurefireBesideForksAreSwitchedOffThoughTheForksAreAsChosen() {
        suite.property("forkCount", "2").property("parallel", "classes").property("threadCount", "2");
        Project read = suite.project().withPlugins(Map.of("maven-surefire-plugin", PLATFORM_ONLY));

        assertThat(BuildChanges.of(RunConfiguration.forks(2), read, List.of(), 2).stream()
                        .map(BuildChangesTest::text))
                .contains("parallel=none");
    }

    @Test
    void failsafeIsKeptFromReadingWhatOnlySurefireHasProven() {
        assertThat(BuildChanges.of(RunConfiguration.forks(2), withFailsafe(), List.of(), 2))
                .contains(new PomChange.FailsafeParameter(List.of("forkCount"), "1", FAILSAFE));
        assertThat(BuildChanges.of(RunConfiguration.classThreads(2), withFailsafe(), List.of(), 2))
                .contains(new PomChange.FailsafeParameter(
                        List.of("properties", "configurationParameters"),
                        "junit.jupiter.execution.parallel.enabled = false",
                        FAILSAFE));
        assertThat(BuildChanges.of(RunConfiguration.forks(2), suite.project(), List.of(), 2))
                .noneMatch(PomChange.FailsafeParameter.class::isInstance);
    }

    @Test
    void failsafeKeepsWhatAPropertyGaveItBefore() {
        suite.property("forkCount", "2").property("reuseForks", "false");

        assertThat(BuildChanges.of(RunConfiguration.classThreads(2), withFailsafe(), List.of(), 2))
                .contains(
                        new PomChange.FailsafeParameter(List.of("forkCount"), "2", FAILSAFE),
                        new PomChange.FailsafeParameter(List.of("reuseForks"), "false", FAILSAFE));
    }

    @Test
    void failsafeThatRanInParallelKeepsItsOwnValues() {
        suite.write("src/test/resources/junit-platform.properties", """
                junit.jupiter.execution.parallel.enabled=true
                junit.jupiter.execution.parallel.mode.default=concurrent
                """);

        assertThat(BuildChanges.of(RunConfiguration.classThreads(2), withFailsafe(), List.of(), 2))
                .contains(new PomChange.FailsafeParameter(
                        List.of("properties", "configurationParameters"),
                        "junit.jupiter.execution.parallel.mode.default = concurrent",
                        FAILSAFE));
    }

    @Test
    void failsafeInAProfileThatIsNotActiveIsKeptToo() {
        suite.write(
                "pom.xml",
                "<project><profiles><profile><artifactId>maven-failsafe-plugin</artifactId></profile>"
                        + "</profiles></project>");

        assertThat(BuildChanges.of(RunConfiguration.forks(2), suite.project(), List.of(), 2))
                .contains(new PomChange.FailsafeParameter(List.of("forkCount"), "1", FAILSAFE));
    }

    @Test
    void forksThatAreNotReusedAreNotTheOnesThatWereMeasured() {
        suite.property("forkCount", "2").property("reuseForks", "false");

        assertThat(changes(RunConfiguration.forks(2), 2)).contains("reuseForks=true");
    }

    private Project withFailsafe() {
        return suite.project()
                .withPlugins(Map.of("maven-failsafe-plugin", new PluginVersion("3.5.6", true, Setting.Origin.none())));
    }

    @Test
    void manyForksGetAHeapThatFitsTheMachineTogether() {
        assertThat(changes(RunConfiguration.forks(4), 4)).contains("-XX:MaxRAMPercentage=20");
        assertThat(changes(RunConfiguration.forks(3), 3)).noneMatch(change -> change.contains("MaxRAM"));
    }

    @Test
    void forksSwitchOffTheThreadsThatJupiterWouldStartInEachOfThem() {
        suite.write("src/test/resources/junit-platform.properties", """
                junit.jupiter.execution.parallel.enabled=true
                junit.jupiter.execution.parallel.mode.default=concurrent
                junit.jupiter.execution.parallel.mode.classes.default=same_thread
                """);

        assertThat(changes(RunConfiguration.forks(2), 2)).contains("...enabled=false");
    }

    @Test
    void classThreadsOfAProjectWhoseMethodsOverlapTooKeepTheMethodsApart() {
        suite.write("src/test/resources/junit-platform.properties", """
                junit.jupiter.execution.parallel.enabled=true
                junit.jupiter.execution.parallel.mode.default=concurrent
                """);

        assertThat(changes(RunConfiguration.classThreads(2), 2)).contains("...mode.default=same_thread");
    }

    @Test
    void aHeapThatTheProjectSetsStays() {
        suite.property("argLine", "-Xmx512m");

        assertThat(changes(RunConfiguration.forks(8), 8)).containsExactly("forkCount=1C", "reuseForks=true");
    }

    @Test
    void classThreadsAreJupitersSettings() {
        assertThat(changes(RunConfiguration.classThreads(2), 2))
                .contains("...enabled=true", "...mode.classes.default=concurrent", "...config.dynamic.factor=1")
                .noneMatch(change -> change.startsWith("forkCount") || change.startsWith("reuseForks"));
    }

    @Test
    void classThreadsNeedOneJvmForAllClasses() {
        suite.property("forkCount", "1").property("reuseForks", "false");
        assertThat(changes(RunConfiguration.classThreads(2), 2))
                .contains("reuseForks=true")
                .noneMatch(change -> change.startsWith("forkCount"));
    }

    @Test
    void classThreadsTakeOldForksBackAndLeaveMavensOwnJvm() {
        suite.property("forkCount", "0");
        assertThat(changes(RunConfiguration.classThreads(2), 2)).contains("forkCount=1");
    }

    @Test
    void flagsAreAddedOnlyWhereTheyAreNotThereAlready() {
        RunConfiguration light = RunConfiguration.forks(2).withJvmFlags(RunConfiguration.LIGHT_JVM);
        assertThat(changes(light, 2)).contains("-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");

        suite.property("argLine", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        assertThat(changes(light, 2)).containsExactly("forkCount=1C", "reuseForks=true");
    }

    @Test
    void flagsAloneAreAllThatIsChanged() {
        RunConfiguration light = RunConfiguration.sequential().withJvmFlags(RunConfiguration.LIGHT_JVM);
        assertThat(changes(light, 2)).containsExactly("-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        assertThat(BuildChanges.of(light, withFailsafe(), List.of(), 2)).hasSize(1);

        suite.property("argLine", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        assertThat(changes(light, 2)).isEmpty();
    }

    @Test
    void aProjectThatRunsThisWayAlreadyIsLeftAlone() {
        suite.property("forkCount", "1C");

        assertThat(changes(RunConfiguration.forks(2), 2)).isEmpty();
    }

    @Test
    void whereNothingGainsOnlyVersionsArePinned() {
        PinPlugin pin = new PinPlugin("maven-surefire-plugin", "3.5.6", "pinned");

        assertThat(BuildChanges.of(RunConfiguration.sequential(), suite.project(), List.of(pin), 2))
                .containsExactly(pin);
    }
}
