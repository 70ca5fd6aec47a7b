package io.github.parallelmaven.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.BuildTimes;
import io.github.parallelmaven.model.ClassTime;
import io.github.parallelmaven.model.ContainerExecution.Use;
import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.TestId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordedTimesTest {

    private static final long SECOND = 1_000_000;

    @Test
    void aClassHasItsTimeAndWhatOfItWasWaitingForAProcessor() {
        BuildTimes times = of(RunBuilder.run()
                .using("a.ATest", 0, 3 * SECOND, new Use(SECOND, 2 * SECOND))
                .test("a.ATest", "works", 0, 3 * SECOND)
                .fork(SECOND, 2 * SECOND, 4 * SECOND, 0, 0));

        assertThat(times.classes()).isEqualTo(Map.of("a.ATest", new ClassTime(3, 1, 2)));
        assertThat(times.classes().get("a.ATest").own()).isEqualTo(2);
        assertThat(times.at()).isEqualTo("1970-01-01T00:00:01Z");
        assertThat(times.machine().java()).isEqualTo(17);
    }

    @Test
    void aClassOfWhichNobodyCountsTheWaitingHasWaitedForNothing() {
        BuildTimes times = of(RunBuilder.run()
                .test("a.ATest", "works", 0, 3 * SECOND)
                .using("a.BTest", 0, 2 * SECOND, Use.UNKNOWN)
                .fork(0, 1, 2, 0, 0));

        assertThat(times.classes())
                .isEqualTo(Map.of("a.ATest", new ClassTime(3, 0, 0), "a.BTest", new ClassTime(2, 0, 0)));
    }

    @Test
    void whatANestedClassWaitedIsPartOfWhatItsClassDid() {
        BuildTimes times = of(RunBuilder.run()
                .using("a.ATest", 0, 3 * SECOND, new Use(SECOND, 2 * SECOND))
                .using("a.ATest$Inner", SECOND, 2 * SECOND, new Use(SECOND / 2, 2 * SECOND))
                .fork(0, 1, 2, 0, 0));

        assertThat(times.classes()).isEqualTo(Map.of("a.ATest", new ClassTime(3, 1, 2)));
    }

    @Test
    void cpuTimeOfAProcessThatRanTwoClassesAtOnceIsOfNeither() {
        BuildTimes times = of(RunBuilder.run()
                .using("a.ATest", 0, 3 * SECOND, new Use(0, 4 * SECOND))
                .using("a.BTest", SECOND, 2 * SECOND, new Use(0, 2 * SECOND))
                .using("a.CTest", 3 * SECOND, 4 * SECOND, new Use(0, SECOND))
                .container(new TestId("[engine:junit-jupiter]"), "", "", Outcome.SUCCESSFUL, 0, 5 * SECOND)
                .pid(2)
                .using("a.DTest", 0, SECOND, new Use(0, SECOND))
                .fork(0, 1, 2, 0, 0));

        assertThat(times.classes())
                .isEqualTo(Map.of(
                        "a.ATest", new ClassTime(3, 0, 0),
                        "a.BTest", new ClassTime(1, 0, 0),
                        "a.CTest", new ClassTime(1, 0, 1),
                        "a.DTest", new ClassTime(1, 0, 1)));
    }

    @Test
    void classesUnderHalfASecondAreOneFigure() {
        BuildTimes times = of(RunBuilder.run()
                .test("a.ATest", "works", 0, SECOND / 4)
                .test("a.BTest", "works", SECOND, SECOND + SECOND / 2)
                .test("a.CTest", "works", 2 * SECOND, 2 * SECOND + SECOND / 5)
                .fork(0, 1, 2, 0, 0));

        assertThat(times.classes()).containsOnlyKeys("a.BTest");
        assertThat(times.others()).isEqualTo(2);
        assertThat(times.otherSeconds()).isEqualTo(0.45);
    }

    private static BuildTimes of(RunBuilder run) {
        return RecordedTimes.of(run.build(), "shop", "settings");
    }
}
