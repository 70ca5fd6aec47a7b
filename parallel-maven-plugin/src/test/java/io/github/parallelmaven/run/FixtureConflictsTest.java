package io.github.parallelmaven.run;

import static io.github.parallelmaven.model.FixtureUse.Kind.FIXTURE;
import static io.github.parallelmaven.model.FixtureUse.Kind.MOCK;
import static io.github.parallelmaven.run.RunBuilder.classId;
import static io.github.parallelmaven.run.RunBuilder.id;
import static io.github.parallelmaven.run.RunBuilder.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.SafetyEvidence;
import io.github.parallelmaven.model.TestId;
import org.junit.jupiter.api.Test;

class FixtureConflictsTest {

    /** Tests a and b overlap, c comes after both, d overlaps with a in another process. */
    private static RunBuilder recorded() {
        return run().configuration(RunConfiguration.classThreads(4).recorded())
                .test("A", "a", 0, 100)
                .test("B", "b", 50, 150)
                .test("C", "c", 150, 250)
                .pid(2)
                .test("D", "d", 0, 100)
                .pid(1);
    }

    @Test
    void aChangedObjectOfTwoOverlappingTestsIsAConflict() {
        SafetyEvidence.Recording recording = FixtureConflicts.of(recorded()
                .holds("A", "a", FIXTURE, 5, false)
                .holds("B", "b", FIXTURE, 5, true)
                .build());

        assertThat(recording.conflicts()).hasSize(1);
        assertThat(recording.conflicts().get(0).first().owner()).isEqualTo(id("A", "a"));
        assertThat(recording.conflicts().get(0).second().owner()).isEqualTo(id("B", "b"));
        assertThat(recording.workers()).isEqualTo(4);
        assertThat(recording.peakConcurrency()).isEqualTo(3);
        assertThat(recording.objects()).isEqualTo(1);
        assertThat(recording.testsObserved()).isEqualTo(4);
    }

    @Test
    void whatTheRunsOfOneMethodOfTestNgShareTheyShareOneAfterAnotherToo() {
        TestId first = new TestId("[engine:testng]/[class:C]/[method:c(int)]/[invoc:0]");
        TestId second = new TestId("[engine:testng]/[class:C]/[method:c(int)]/[invoc:1]");
        SafetyEvidence.Recording recording = FixtureConflicts.of(run().test(first, "C", "c", Outcome.SUCCESSFUL, 0, 100)
                .thread("TestNG-PoolService-1")
                .test(second, "C", "c", Outcome.SUCCESSFUL, 50, 150)
                .holds(first, FIXTURE, 5, true)
                .holds(second, FIXTURE, 5, true)
                .build());

        assertThat(recording.conflicts()).isEmpty();
        assertThat(recording.apart()).isEqualTo(2);
    }

    @Test
    void testsOfEveryFrameworkOwnWhatTheyHold() {
        TestId jupiter = id("A", "a");
        TestId junit4 = new TestId("[engine:junit-vintage]/[runner:B]/[test:b(B)]");
        TestId invocation = new TestId("[engine:testng]/[class:C]/[method:c()]/[invoc:1]");
        RunBuilder run = run().configuration(RunConfiguration.classThreads(4).recorded())
                .test(jupiter, "A", "a", Outcome.SUCCESSFUL, 0, 100)
                .test(junit4, "B", "b", Outcome.SUCCESSFUL, 100, 200)
                .test(invocation, "C", "c", Outcome.SUCCESSFUL, 150, 250)
                .holds(jupiter, FIXTURE, 5, true)
                .holds(junit4, FIXTURE, 5, true)
                .holds(invocation, FIXTURE, 5, true);

        assertThat(FixtureConflicts.of(run.build()).conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.first().owner()).isEqualTo(junit4);
            assertThat(conflict.second().owner()).isEqualTo(invocation);
        });
    }

    @Test
    void anObjectThatAllOnlyReadIsNoConflict() {
        assertThat(FixtureConflicts.of(recorded()
                                .holds("A", "a", FIXTURE, 5, false)
                                .holds("B", "b", FIXTURE, 5, false)
                                .build())
                        .conflicts())
                .isEmpty();
    }

    @Test
    void aMockThatTwoOverlappingTestsHoldIsAConflictThoughItsFieldsDidNotChange() {
        SafetyEvidence.Recording recording = FixtureConflicts.of(recorded()
                .holds("A", "a", MOCK, 5, false)
                .holds("B", "b", MOCK, 5, false)
                .build());

        assertThat(recording.conflicts()).hasSize(1);
        assertThat(recording.mocks()).isEqualTo(1);
    }

    @Test
    void testsOneAfterTheOtherMayShare() {
        assertThat(FixtureConflicts.of(recorded()
                                .holds("B", "b", FIXTURE, 5, true)
                                .holds("C", "c", FIXTURE, 5, true)
                                .build())
                        .conflicts())
                .isEmpty();
    }

    @Test
    void theSameNumberInAnotherProcessIsAnotherObject() {
        SafetyEvidence.Recording recording = FixtureConflicts.of(recorded()
                .holds("A", "a", FIXTURE, 5, true)
                .pid(2)
                .holds("D", "d", FIXTURE, 5, true)
                .build());

        assertThat(recording.conflicts()).isEmpty();
        assertThat(recording.objects()).isEqualTo(2);
    }

    @Test
    void aLongTestThatOverlapsOnlyWithALaterHolderIsFound() {
        RunBuilder run = run().configuration(RunConfiguration.classThreads(4).recorded())
                .test("A", "long", 0, 1_000)
                .test("A", "short", 10, 20)
                .test("B", "late", 900, 1_100)
                .holds("A", "long", FIXTURE, 5, true)
                .holds("B", "late", FIXTURE, 5, false);

        assertThat(FixtureConflicts.of(run.build()).conflicts()).hasSize(1);
    }

    @Test
    void aStaticMockThatItsClassClosesLaterIsNotOpen() {
        SafetyEvidence.Recording recording = FixtureConflicts.of(recorded()
                .staticMock(id("A", "a"), 8, true)
                .staticMock(classId("A"), 8, false)
                .staticMock(id("B", "b"), 9, true)
                .build());

        assertThat(recording.openStaticMocks())
                .extracting(use -> use.identity())
                .containsExactly(9L);
        assertThat(recording.mocks()).isEqualTo(2);
    }

    @Test
    void aRecorderThatWasNotActiveGivesItsReason() {
        assertThat(FixtureConflicts.of(recorded().observed(0).build()).reason()).isNotEmpty();
        assertThat(FixtureConflicts.of(recorded().build()).reason()).isEmpty();
    }
}
