package io.github.parallelmaven.gate;

import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.FixtureUse;
import io.github.parallelmaven.model.Location;
import io.github.parallelmaven.model.ProcessResource;
import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.Touches;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SafetyGatesTest {

    private final SafetyCase evidence = new SafetyCase();

    @Nested
    class NoUnguardedSharedState {
        private static final String PLACE = "src/test/java/a/A.java:12 (SEEN): H01 static:a.A.SEEN, reached by a.A";

        private VerdictAssert verdict() {
            return VerdictAssert.of(new NoUnguardedSharedStateGate().judge(evidence.build()));
        }

        @Test
        void passesWhenEveryFindingIsHarmless() {
            evidence.findings = List.of(
                    SafetyCase.finding(new Remedy.None("own class only"), false),
                    SafetyCase.finding(new Remedy.Isolated("guarded"), true),
                    SafetyCase.finding(new Remedy.Advisory("give it more time"), false),
                    SafetyCase.finding(new Remedy.Suppressed("a constant"), false));
            verdict().passed(4, "4 findings, none of them open");
        }

        @Test
        void countsWhatAnEditHasMended() {
            Remedy.ResourceLock lock = new Remedy.ResourceLock("k", Remedy.ResourceLock.Mode.READ_WRITE);
            evidence.findings = List.of(
                    SafetyCase.finding(new Remedy.Fix("8080 + 1", "one place"), true),
                    SafetyCase.finding(lock.through("a.Restores"), true),
                    SafetyCase.finding(lock, true));
            verdict().passed(4, "3 findings, 2 fixed, none of them open");
        }

        @Test
        void failsForAFindingThatIsNotIsolatedYet() {
            evidence.findings = List.of(SafetyCase.finding(new Remedy.Isolated("readers unknown"), false));
            verdict()
                    .failed(4)
                    .expected("every hazard of 4 workers (forks) isolated")
                    .found("1 open finding in 1 test class")
                    .where(PLACE + ", lacks @Isolated")
                    .next("`mvn parallel:thread-safety -Dparallel.apply=true`");
        }

        @Test
        void namesWhatOnlyAPersonCanFix() {
            evidence.findings = List.of(SafetyCase.finding(new Remedy.ManualFix("close the registry"), false));
            verdict().failed(4).where(PLACE).next("close the registry, or suppress it with a reason");
        }

        @Test
        void failsForASuppressionWithoutAReason() {
            evidence.findings = List.of(SafetyCase.finding(new Remedy.Suppressed(" "), false));
            verdict().failed(4).where(PLACE).next("suppressions.json");
        }

        @Test
        void isNotJudgedWhenNoClassWasAnalysed() {
            evidence.empty();
            verdict().notJudged("no test class was analysed");
        }
    }

    @Nested
    class FixtureIsolation {
        private VerdictAssert verdict() {
            return VerdictAssert.of(new FixtureIsolationGate().judge(evidence.build()));
        }

        @Test
        void passesWhenNoFixtureIsShared() {
            verdict().passed(4, "4 objects, none shared; 4 workers, peak 3");
        }

        @Test
        void failsForAnObjectOfTwoOverlappingTests() {
            evidence.conflicts = List.of(SafetyCase.conflict(FixtureUse.Kind.FIXTURE));
            verdict()
                    .failed(4)
                    .expected("no mutable fixture object")
                    .found("1 shared fixture object (recorded with 4 workers, peak concurrency 3)")
                    .where("a.Base.shared (java.util.ArrayList): " + Runs.id("a.A") + " and " + Runs.id("a.B"))
                    .next("`mvn parallel:thread-safety -Dparallel.apply=true`");
        }

        @Test
        void leavesMocksToTheirOwnGate() {
            evidence.conflicts = List.of(SafetyCase.conflict(FixtureUse.Kind.MOCK));
            verdict().passed(4, "4 objects, none shared; 4 workers, peak 3");
        }

        @Test
        void countsWhatTheAgentWatched() {
            evidence.touches = new Touches("", 4, 23, 7, 0, List.of());
            verdict()
                    .passed(
                            4,
                            "4 objects, none shared; 4 workers, peak 3; agent: 23 static fields and 7 resources of 4 classes");
        }

        @Test
        void saysWhyThereIsNoAgent() {
            evidence.touches = Touches.none("it did not start in the test JVMs");
            verdict()
                    .passed(
                            4,
                            "4 objects, none shared; 4 workers, peak 3; no agent: it did not start in the test JVMs");
        }

        @Test
        void isNotApplicableWhenTheRecorderSawNoFixture() {
            evidence.objects = 5;
            verdict().notApplicable(4, "no mutable object in 12 fields of 4 tests");
        }

        @Test
        void isNotJudgedWithThreeWorkers() {
            evidence.workers = 3;
            verdict().notJudged("recorded with 3 workers, at least 4 are needed");
        }

        @Test
        void isNotJudgedWhenNoTwoTestsOverlapped() {
            evidence.peak = 1;
            verdict().notJudged("no two tests overlapped in the recorded run");
        }

        @Test
        void isNotJudgedWhenTheRecorderSawNoTest() {
            evidence.observed = 0;
            verdict().notJudged("the recorder saw no test");
        }

        @Test
        void isNotJudgedWithoutARecording() {
            evidence.empty();
            verdict().notJudged("nothing was recorded: recording is off");
        }
    }

    @Nested
    class ProcessIsolation {
        private VerdictAssert verdict() {
            return VerdictAssert.of(new ProcessIsolationGate().judge(evidence.build()));
        }

        @Test
        void passesWhenEachClassHasItsOwnConstants() {
            verdict().passed(2, "no constant is shared between forks");
        }

        @Test
        void passesWhenOneClassUsesAConstantTwice() {
            evidence.resources = List.of(SafetyCase.port("8080", "a.A"), SafetyCase.port("8080", "a.A"));
            verdict().passed(2, "no constant is shared between forks");
        }

        @Test
        void passesWhenOnlyRegistriesInsideTheJvmUseTheSameKeys() {
            Location where = evidence.resources.get(0).location();
            evidence.resources = List.of(
                    new ProcessResource(ProcessResource.Kind.ID, "100", "a.A", where),
                    new ProcessResource(ProcessResource.Kind.ID, "100", "a.B", where));
            verdict().passed(2, "no constant is shared between forks");
        }

        @Test
        void failsForAPortOfTwoClassesInForks() {
            evidence.resources = List.of(SafetyCase.port("8080", "a.B"), SafetyCase.port("8080", "a.A"));
            verdict()
                    .failed(2)
                    .expected("no port, path, database name or id is shared")
                    .found("1 constant shared by test classes under 4 workers (forks)")
                    .where("port 8080: a.A, a.B")
                    .next("${surefire.forkNumber}");
        }

        @Test
        void saysThatNothingCrossesProcessesInOneJvmAndStillNamesThePort() {
            evidence.chosen = RunConfiguration.classThreads(4);
            evidence.resources = List.of(SafetyCase.port("8080", "a.B"), SafetyCase.port("8080", "a.A"));
            verdict().passed(2, "one JVM; forks would share 1 constant");
        }

        @Test
        void honoursASuppressionWithAReason() {
            evidence.resources = List.of(SafetyCase.port("8080", "a.B"), SafetyCase.port("8080", "a.A"));
            Location where = evidence.resources.get(0).location();
            evidence.findings = List.of(new io.github.parallelmaven.model.Finding(
                    "H40",
                    "FIXED-PORT",
                    "a.B",
                    where,
                    "port:8080",
                    io.github.parallelmaven.model.Finding.Access.WRITE,
                    java.util.Set.of(),
                    List.of("a.B"),
                    "port 8080",
                    new Remedy.Suppressed("client side only"),
                    false));
            verdict().passed(2, "no constant is shared between forks");
        }

        @Test
        void countsWhatWasRecordedAndWhere() {
            evidence.touches = new Touches("", 4, 23, 7, 0, List.of());
            verdict().passed(2, "no constant is shared between forks; 7 resources recorded in 2 test JVMs");
        }

        @Test
        void isNotApplicableWithoutAnyConstant() {
            evidence.resources = List.of();
            verdict().notApplicable(4, "no constant port, path, name or id in 4 classes");
        }

        @Test
        void isNotJudgedWhenNoClassWasAnalysed() {
            evidence.empty();
            verdict().notJudged("no test class was analysed");
        }
    }

    @Nested
    class MockIndependence {
        private VerdictAssert verdict() {
            return VerdictAssert.of(new MockIndependenceGate().judge(evidence.build()));
        }

        private static Finding mockAtAStaticField(boolean guarded) {
            Finding plain = SafetyCase.finding(new Remedy.Isolated("all use it"), guarded);
            return new Finding(
                    "H36",
                    "shared_mock",
                    plain.testClass(),
                    plain.location(),
                    plain.resource(),
                    plain.access(),
                    plain.scopes(),
                    plain.path(),
                    plain.message(),
                    plain.remedy(),
                    plain.guarded());
        }

        @Test
        void passesWhenNoMockIsShared() {
            verdict().passed(5, "5 mocks, none shared; 4 workers, peak 3");
        }

        @Test
        void failsForAMockOfTwoOverlappingTests() {
            evidence.conflicts = List.of(SafetyCase.conflict(FixtureUse.Kind.MOCK));
            verdict()
                    .failed(5)
                    .expected("no mock belongs to two overlapping tests")
                    .found("1 mock shared or left open")
                    .where("a.Base.shared (java.util.ArrayList): " + Runs.id("a.A") + " and " + Runs.id("a.B"))
                    .next("`mvn parallel:thread-safety -Dparallel.apply=true`");
        }

        @Test
        void failsForAStaticMockThatWasLeftOpen() {
            evidence.mocks = 0;
            evidence.openStaticMocks = List.of(SafetyCase.use("a.A", FixtureUse.Kind.STATIC_MOCK));
            verdict()
                    .failed(1)
                    .where("static mock of java.util.ArrayList still open after " + Runs.id("a.A"))
                    .next("try-with-resources");
        }

        @Test
        void warnsOfAStaticMockThatIsNotSeenToBeClosed() {
            evidence.opaque = List.of(new Location("A.java", 3, "a.A", "works"));
            verdict()
                    .warned(6)
                    .expected("static mocks are closed")
                    .found("1 static mock not seen to be closed")
                    .where("A.java:3 (works)")
                    .next("`mvn parallel:thread-safety`");
        }

        @Test
        void isNotApplicableWhenTheRecorderSawNoMock() {
            evidence.mocks = 0;
            verdict().notApplicable(4, "no mock in a field of 4 tests");
        }

        @Test
        void countsAMockAtAStaticFieldThatIsKeptApart() {
            evidence.mocks = 0;
            evidence.findings = List.of(mockAtAStaticField(true));
            verdict().passed(1, "1 mock, none used by two at a time; 4 workers, peak 3");
        }

        @Test
        void failsOnAMockAtAStaticFieldThatNothingKeepsApart() {
            evidence.findings = List.of(mockAtAStaticField(false));
            verdict()
                    .failed(6)
                    .expected("no mock belongs to two overlapping tests")
                    .found("1 mock shared or left open")
                    .where("mock at static:a.A.SEEN: a.A, src/test/java/a/A.java:12 (SEEN)")
                    .next("thread-safety -Dparallel.apply=true");
        }

        @Test
        void isNotApplicableWithoutMockitoWhenTheRecorderWasActive() {
            evidence.mocksPossible = false;
            evidence.mocks = 0;
            evidence.workers = 2;
            verdict().notApplicable(4, "no Mockito on the class path; 4 tests seen");
        }

        @Test
        void isNotJudgedWithoutMockitoWhenNothingWasRecorded() {
            evidence.mocksPossible = false;
            evidence.empty();
            verdict().notJudged("nothing was recorded: recording is off");
        }

        @Test
        void isNotJudgedWithThreeWorkers() {
            evidence.workers = 3;
            verdict().notJudged("recorded with 3 workers, at least 4 are needed");
        }

        @Test
        void isNotJudgedWhenNoTwoTestsOverlapped() {
            evidence.peak = 1;
            verdict().notJudged("no two tests overlapped in the recorded run");
        }
    }
}
