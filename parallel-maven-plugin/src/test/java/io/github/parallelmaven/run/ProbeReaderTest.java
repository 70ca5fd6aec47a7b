package io.github.parallelmaven.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.Finding.Access;
import io.github.parallelmaven.model.FixtureUse;
import io.github.parallelmaven.model.ForkRecord;
import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.TestExecution;
import io.github.parallelmaven.model.TestMethod;
import io.github.parallelmaven.model.Touch;
import io.github.parallelmaven.model.Touches;
import io.github.parallelmaven.run.launched.EveryKindTestCase;
import io.github.parallelmaven.run.launched.FailedBeforeAllTestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbeReaderTest {

    private static final String JVM = "{\"e\":\"jvm\",\"pid\":42,\"fork\":\"f-1\",\"jvmStart\":1000,"
            + "\"epochMicros\":1500000,\"nano\":7000000,\"cores\":2,\"maxHeap\":99,\"java\":\"17.0.15\",\"vm\":\"v\",\"os\":\"o\"}";
    private static final String PLAN =
            "{\"e\":\"plan-start\",\"plan\":1,\"within\":0,\"nano\":8000000,\"cpuNanos\":300}";
    private static final String PLAN_END = "{\"e\":\"plan-end\",\"plan\":1,\"nano\":20000000,\"cpuNanos\":900}";
    private static final String BEGIN =
            "{\"e\":\"begin\",\"plan\":1,\"id\":\"[engine:e]/[class:A]/[method:m()]\",\"nano\":9000000,\"thread\":\"main\"}";
    private static final String TEST = test("SUCCESSFUL", 1);

    @TempDir
    private Path directory;

    private static String test(String status, int plan) {
        return "{\"e\":\"test\",\"plan\":" + plan
                + ",\"id\":\"[engine:e]/[class:A]/[method:m()]\",\"parent\":\"[engine:e]/[class:A]\","
                + "\"class\":\"A\",\"method\":\"m\",\"params\":\"\",\"name\":\"m()\",\"tags\":[\"unit\"],\"start\":9000000,"
                + "\"end\":11000000,\"status\":\"" + status
                + "\",\"thrown\":\"\",\"digest\":\"\",\"thread\":\"main\"}";
    }

    private static String fixture(String when, int identity, String fingerprint, String type, boolean open) {
        String kind = type.equals("MockedStatic") ? "static-mock" : "fixture";
        return "{\"e\":\"fixture\",\"plan\":1,\"owner\":\"[engine:e]/[class:A]/[method:m()]\",\"class\":\"Base\","
                + "\"field\":\"list\",\"static\":true,\"type\":\"" + type + "\",\"kind\":\"" + kind
                + "\",\"identity\":" + identity + ",\"nano\":9500000,\"when\":\"" + when + "\",\"open\":" + open
                + ",\"fingerprint\":\"" + fingerprint + "\"}";
    }

    private Recorded read(String... lines) throws IOException {
        Files.writeString(directory.resolve("42-1000.jsonl"), String.join("\n", lines) + "\n");
        return ProbeReader.read(directory);
    }

    @Test
    void everyKindOfTestOfARealRunIsReadWithItsMethod() throws IOException {
        RecordedLaunch.into(directory, Map.of(), EveryKindTestCase.class);

        Recorded recorded = ProbeReader.read(directory);

        Map<String, Long> byMethod = recorded.tests().stream()
                .collect(groupingBy(
                        test -> test.method().methodName() + " " + test.outcome(),
                        TreeMap::new,
                        Collectors.counting()));
        assertThat(byMethod)
                .containsOnly(
                        entry("aborts ABORTED", 1L),
                        entry("disabled SKIPPED", 1L),
                        entry("dynamic SUCCESSFUL", 2L),
                        entry("fails FAILED", 1L),
                        entry("nested SUCCESSFUL", 1L),
                        entry("parameterized SUCCESSFUL", 3L),
                        entry("repeated SUCCESSFUL", 2L),
                        entry("succeeds SUCCESSFUL", 1L));
        assertThat(recorded.isWhole()).isTrue();
        assertThat(recorded.testsObserved()).isZero();
    }

    @Test
    void timesOfARealRunAreEpochMicrosecondsOfNow() throws IOException {
        long before = Instant.now().minusSeconds(1).toEpochMilli() * 1_000;

        RecordedLaunch.into(directory, Map.of(), EveryKindTestCase.class);

        long after = Instant.now().plusSeconds(1).toEpochMilli() * 1_000;
        assertThat(ProbeReader.read(directory).tests())
                .allSatisfy(test -> assertThat(test.startMicros()).isBetween(before, after))
                .allSatisfy(test -> assertThat(test.endMicros()).isBetween(test.startMicros(), after));
    }

    @Test
    void whatCompilerAndCollectorsWorkedIsReadAndUnknownWhereAnEarlierProbeDidNotTellIt() throws IOException {
        String told = PLAN_END.replace("}", ",\"compileMillis\":120,\"collectMillis\":7}");

        ForkRecord fork = read(JVM, PLAN, told).forks().get(0);
        ForkRecord earlier = read(JVM, PLAN, PLAN_END).forks().get(0);

        assertThat(fork.compileMicros()).isEqualTo(120_000);
        assertThat(fork.collectMicros()).isEqualTo(7_000);
        assertThat(earlier.compileMicros()).isNegative();
        assertThat(earlier.collectMicros()).isNegative();
    }

    @Test
    void testsTakenAlongByAFailedClassFailWithIt() throws IOException {
        RecordedLaunch.into(directory, Map.of(), FailedBeforeAllTestCase.class);

        Recorded recorded = ProbeReader.read(directory);

        assertThat(recorded.tests()).hasSize(1);
        TestExecution test = recorded.tests().get(0);
        assertThat(test.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(test.thrown()).isEqualTo("java.lang.IllegalStateException");
        assertThat(test.micros()).isZero();
        assertThat(recorded.unrun()).containsExactly(test.id());
    }

    @Test
    void aDryRunAndARealRunNameTheSameMethodsWithTheirTags() throws IOException {
        RecordedLaunch.into(directory.resolve("real"), Map.of(), EveryKindTestCase.class);
        RecordedLaunch.into(
                directory.resolve("dry"),
                Map.of("junit.platform.execution.dryRun.enabled", "true"),
                EveryKindTestCase.class);

        List<DiscoveredTest> dry = DryRunReader.read(directory.resolve("dry")).orElseThrow();

        assertThat(dry)
                .containsExactlyInAnyOrderElementsOf(
                        ProbeReader.read(directory.resolve("real")).methods());
        assertThat(dry).hasSize(8);
        String name = EveryKindTestCase.class.getName();
        assertThat(dry)
                .filteredOn(test -> test.method().equals(new TestMethod(name, "parameterized", "int")))
                .singleElement()
                .satisfies(test -> assertThat(test.tags()).isEqualTo(Set.of("unit", "slow")))
                .satisfies(test -> assertThat(test.id().value()).endsWith("/[test-template:parameterized(int)]"));
        assertThat(dry)
                .filteredOn(test -> test.method().methodName().equals("nested"))
                .singleElement()
                .satisfies(test -> assertThat(test.method().className()).isEqualTo(name + "$Inner"));
    }

    @Test
    void aPlatformThatIgnoredTheDryRunGivesNothing() throws IOException {
        RecordedLaunch.into(directory, Map.of(), EveryKindTestCase.class);

        assertThat(DryRunReader.read(directory)).isEqualTo(Optional.empty());
    }

    @Test
    void timesAreMappedByTheAnchorOfTheFile() throws IOException {
        Recorded recorded = read(JVM, PLAN, BEGIN, TEST, PLAN_END);

        TestExecution test = recorded.tests().get(0);
        assertThat(test.startMicros()).isEqualTo(1_502_000);
        assertThat(test.endMicros()).isEqualTo(1_504_000);
        assertThat(recorded.forks())
                .containsExactly(new ForkRecord(
                        42, 1_000_000, 1_501_000, 1_513_000, 300, 900, 1, true, List.of(), "17.0.15", 99));
    }

    @Test
    void aKilledJvmLeavesAHalfLineAndTheTestThatWasRunning() throws IOException {
        Recorded recorded = read(JVM, PLAN, TEST, BEGIN.replace("m()", "n()"), "{\"e\":\"test\",\"pl");

        assertThat(recorded.isWhole()).isFalse();
        assertThat(recorded.tests()).hasSize(1);
        assertThat(recorded.forks().get(0).complete()).isFalse();
        assertThat(recorded.forks().get(0).runningTests())
                .extracting(id -> id.value())
                .containsExactly("[engine:e]/[class:A]/[method:n()]");
    }

    @Test
    void aHalfLineAfterAWholePlanStillMeansACrash() throws IOException {
        assertThat(read(JVM, PLAN, TEST, PLAN_END, "{\"e\":\"plan-st")
                        .forks()
                        .get(0)
                        .complete())
                .isFalse();
    }

    @Test
    void aJvmThatDiedBeforeItsFirstLineIsKnownByItsFileName() throws IOException {
        Files.createFile(directory.resolve("77-2000.jsonl"));

        Recorded recorded = ProbeReader.read(directory);

        assertThat(recorded.forks().get(0).pid()).isEqualTo(77);
        assertThat(recorded.forks().get(0).jvmStartMicros()).isEqualTo(2_000_000);
        assertThat(recorded.isWhole()).isFalse();
    }

    @Test
    void aDamagedLineInTheMiddleIsAnErrorWithItsPlace() {
        assertThatThrownBy(() -> read(JVM, PLAN, "{\"e\":\"te", TEST, PLAN_END))
                .isInstanceOf(DamagedRecordingException.class)
                .hasMessageStartingWith("42-1000.jsonl:3: not an event: {\"e\":\"te");
    }

    @Test
    void anUnknownEventOrStatusOrAMissingKeyIsAnErrorWithItsPlace() {
        assertThatThrownBy(() -> read(JVM, PLAN, PLAN.replace("plan-start", "party"), PLAN_END))
                .hasMessage("42-1000.jsonl:3: unknown event 'party'");
        assertThatThrownBy(() -> read(JVM, PLAN, test("HAPPY", 1), PLAN_END))
                .hasMessage("42-1000.jsonl:3: unknown status 'HAPPY'");
        assertThatThrownBy(() -> read(JVM, PLAN, TEST.replace("\"thread\"", "\"t\""), PLAN_END))
                .hasMessageStartingWith("42-1000.jsonl:3: key 'thread' is missing");
        assertThatThrownBy(() -> read(PLAN, PLAN_END)).hasMessageContaining("the first event is 'plan-start'");
    }

    @Test
    void testsThatTestsLaunchAreNotTestsOfTheSuite() throws IOException {
        Recorded recorded = read(
                JVM,
                PLAN,
                PLAN.replace("\"plan\":1,\"within\":0", "\"plan\":2,\"within\":1"),
                test("FAILED", 2),
                PLAN_END.replace("\"plan\":1", "\"plan\":2"),
                TEST,
                PLAN_END);

        assertThat(recorded.tests()).extracting(TestExecution::outcome).containsExactly(Outcome.SUCCESSFUL);
        assertThat(recorded.forks().get(0).plans()).isEqualTo(1);
    }

    @Test
    void aBrokenRecordingIsTold() throws IOException {
        Files.writeString(directory.resolve("42.broken"), "no space left\n");

        Recorded recorded = read(JVM, PLAN, TEST, PLAN_END);

        assertThat(recorded.broken()).containsExactly("42.broken: no space left");
        assertThat(recorded.isWhole()).isFalse();
    }

    @Test
    void aFolderThatIsNotThereHoldsNothing() throws IOException {
        Recorded recorded = ProbeReader.read(directory.resolve("none"));

        assertThat(recorded.forks()).isEmpty();
        assertThat(recorded.isWhole()).isFalse();
    }

    @Test
    void anObjectHasChangedWhenItsFingerprintDid() throws IOException {
        String list = "java.util.ArrayList";
        Recorded recorded = read(
                JVM,
                PLAN,
                fixture("before", 1, "a", list, false),
                fixture("before", 2, "a", list, false),
                fixture("before", 3, "", "java.text.SimpleDateFormat", false),
                fixture("before", 4, "", "java.util.concurrent.atomic.AtomicInteger", false),
                fixture("after", 1, "b", list, false),
                fixture("after", 2, "a", list, false),
                "{\"e\":\"fixtures\",\"plan\":1,\"owner\":\"[engine:e]/[class:A]/[method:m()]\",\"examined\":5,\"unreadable\":0}",
                TEST,
                PLAN_END);

        assertThat(recorded.fixtures())
                .extracting(FixtureUse::identity, FixtureUse::changed)
                .containsExactly(tuple(1, true), tuple(2, false), tuple(3, true), tuple(4, false));
        assertThat(recorded.fixturesExamined()).isEqualTo(5);
        assertThat(recorded.testsObserved()).isEqualTo(1);
    }

    @Test
    void whatTheAgentSawIsReadWithItsPath() throws IOException {
        Recorded recorded = read(
                JVM,
                PLAN,
                TEST,
                "{\"e\":\"touches\",\"plan\":1,\"class\":\"a.A\",\"examined\":3,\"resources\":2,\"unattributed\":1,"
                        + "\"reads\":[\"file:pom.xml\",\"port:80\"]}",
                "{\"e\":\"touch\",\"plan\":1,\"class\":\"a.A\",\"key\":\"port:80\",\"digest\":\"\","
                        + "\"path\":\"a.A.m > b.B.open\"}",
                PLAN_END);

        Touches touches = recorded.touches();
        assertThat(touches.isRecorded()).isTrue();
        assertThat(touches)
                .extracting(Touches::classes, Touches::fields, Touches::resources, Touches::unattributed)
                .containsExactly(1, 3, 2, 1);
        assertThat(touches.all())
                .extracting(Touch::resource, Touch::access, Touch::path)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("file:pom.xml", Access.READ, List.of()),
                        org.assertj.core.api.Assertions.tuple("port:80", Access.WRITE, List.of("a.A.m", "b.B.open")));
    }

    @Test
    void anAgentThatFailedHasRecordedNothing() throws IOException {
        Recorded recorded =
                read(JVM, PLAN, TEST, "{\"e\":\"untouched\",\"plan\":1,\"reason\":\"java.lang.Error: x\"}", PLAN_END);

        assertThat(recorded.touches().isRecorded()).isFalse();
        assertThat(recorded.touches().reason()).isEqualTo("it failed: java.lang.Error: x");
        assertThat(recorded.isWhole()).as("the tests are as they were").isTrue();
    }

    private static org.assertj.core.groups.Tuple tuple(long identity, boolean changed) {
        return org.assertj.core.api.Assertions.tuple(identity, changed);
    }

    @Test
    void aStaticMockIsOpenAsItWasLastSeen() throws IOException {
        Recorded recorded = read(
                JVM,
                PLAN,
                fixture("before", 1, "", "MockedStatic", true),
                fixture("after", 1, "", "MockedStatic", true),
                fixture("end", 1, "", "MockedStatic", false),
                TEST,
                PLAN_END);

        assertThat(recorded.fixtures()).extracting(FixtureUse::open).containsExactly(false);
    }

    @Test
    void twentyThousandTestsAreRead() throws IOException {
        String lines = IntStream.range(0, 20_000)
                .mapToObj(i -> BEGIN.replace("m()", "m" + i + "()") + "\n" + TEST.replace("m()", "m" + i + "()"))
                .collect(Collectors.joining("\n"));
        Files.write(
                directory.resolve("42-1000.jsonl"),
                (JVM + "\n" + PLAN + "\n" + lines + "\n" + PLAN_END).getBytes(UTF_8));

        assertThat(ProbeReader.read(directory).tests()).hasSize(20_000);
    }
}
