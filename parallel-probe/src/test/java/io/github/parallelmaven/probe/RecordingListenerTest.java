package io.github.parallelmaven.probe;

import static io.github.parallelmaven.probe.ProbeRun.only;
import static io.github.parallelmaven.probe.ProbeRun.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.parallelmaven.probe.ListenerSuites.AnotherHundredTestCase;
import io.github.parallelmaven.probe.ListenerSuites.BrokenSetUpTestCase;
import io.github.parallelmaven.probe.ListenerSuites.DisabledTestCase;
import io.github.parallelmaven.probe.ListenerSuites.EveryKindTestCase;
import io.github.parallelmaven.probe.ListenerSuites.FourthHundredTestCase;
import io.github.parallelmaven.probe.ListenerSuites.HundredTestCase;
import io.github.parallelmaven.probe.ListenerSuites.LaunchingTestCase;
import io.github.parallelmaven.probe.ListenerSuites.LeftTestCase;
import io.github.parallelmaven.probe.ListenerSuites.PlainTestCase;
import io.github.parallelmaven.probe.ListenerSuites.PropertyClearingTestCase;
import io.github.parallelmaven.probe.ListenerSuites.RightTestCase;
import io.github.parallelmaven.probe.ListenerSuites.SilentFailureTestCase;
import io.github.parallelmaven.probe.ListenerSuites.ThirdHundredTestCase;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

class RecordingListenerTest {

    @TempDir
    Path directory;

    @Test
    void everyOutcomeThatJUnitReportsIsRecordedOnceAndNothingElseIs() {
        Outcomes reported = new Outcomes();

        List<JsonNode> events = ProbeRun.into(directory).withListeners(reported).of(EveryKindTestCase.class);

        assertThat(ends(events)).containsExactlyInAnyOrderElementsOf(reported.seen);
        assertThat(only(events, "test")).hasSize(16);
    }

    @Test
    void aFailureCarriesTheClassAndTheDigestOfItsMessage() {
        JsonNode failed = testOf(ProbeRun.into(directory).of(EveryKindTestCase.class), "fails");

        assertThat(text(failed, "status")).isEqualTo("FAILED");
        assertThat(text(failed, "thrown")).isEqualTo("java.lang.IllegalStateException");
        assertThat(text(failed, "digest")).isEqualTo("46bea153e8c644f4");
    }

    @Test
    void anAbortedTestSaysWhy() {
        JsonNode aborted = testOf(ProbeRun.into(directory).of(EveryKindTestCase.class), "aborts");

        assertThat(text(aborted, "status")).isEqualTo("ABORTED");
        assertThat(text(aborted, "thrown")).isEqualTo("org.opentest4j.TestAbortedException");
    }

    @Test
    void aFailureWithoutAReadableMessageHasNoDigest() {
        List<JsonNode> tests = only(ProbeRun.into(directory).of(SilentFailureTestCase.class), "test");

        assertThat(tests).hasSize(2).allSatisfy(test -> {
            assertThat(text(test, "status")).isEqualTo("FAILED");
            assertThat(text(test, "digest")).isEmpty();
        });
    }

    @Test
    void aTestIsDescribedByItsSourceAndItsTags() {
        List<JsonNode> events = ProbeRun.into(directory).of(EveryKindTestCase.class, PlainTestCase.class);

        JsonNode tagged = testOf(events, "passes");
        assertThat(text(tagged, "class")).isEqualTo(EveryKindTestCase.class.getName());
        assertThat(text(tagged, "params")).isEmpty();
        assertThat(tagged.get("tags")).extracting(JsonNode::textValue).containsExactly("db", "slow");
        assertThat(text(testOf(events, "takes", "org.junit.jupiter.api.TestInfo"), "name"))
                .isEqualTo("takes(TestInfo)");
    }

    @Test
    void aContainerSaysForHowLongItsThreadWaitedForAProcessorWhereTheSystemCountsThat() {
        assumeThat(Path.of("/proc/thread-self/schedstat")).isReadable();

        List<JsonNode> events = ProbeRun.into(directory).of(PlainTestCase.class);

        assertThat(only(events, "container")).isNotEmpty().allSatisfy(container -> {
            assertThat(container.get("waitedNanos").isIntegralNumber()).isTrue();
            assertThat(container.get("waitedNanos").longValue()).isNotNegative();
        });
        assertThat(only(events, "test")).isNotEmpty().noneMatch(test -> test.has("waitedNanos"));
    }

    @Test
    void aContainerSaysWhatItsProcessUsedMeanwhile() {
        List<JsonNode> events = ProbeRun.into(directory).of(PlainTestCase.class);

        assertThat(only(events, "container")).isNotEmpty().allSatisfy(container -> {
            assertThat(container.get("cpuUsedNanos").isIntegralNumber()).isTrue();
            assertThat(container.get("cpuUsedNanos").longValue()).isNotNegative();
        });
        assertThat(only(events, "test")).isNotEmpty().noneMatch(test -> test.has("cpuUsedNanos"));
    }

    @Test
    void containersAreRecordedWithTheirChildrenWithinTheirTime() {
        List<JsonNode> events = ProbeRun.into(directory).of(PlainTestCase.class);

        JsonNode container = only(events, "container").stream()
                .filter(c -> text(c, "class").equals(PlainTestCase.class.getName()))
                .findFirst()
                .orElseThrow();
        assertThat(only(events, "test")).hasSize(2).allSatisfy(test -> {
            assertThat(text(test, "parent")).isEqualTo(text(container, "id"));
            assertThat(test.get("start").longValue())
                    .isBetween(
                            container.get("start").longValue(),
                            container.get("end").longValue());
            assertThat(test.get("end").longValue())
                    .isBetween(
                            test.get("start").longValue(), container.get("end").longValue());
        });
    }

    @Test
    void strangeNamesComeBackAsJUnitReportsThem() {
        Outcomes reported = new Outcomes();

        List<JsonNode> events = ProbeRun.into(directory).withListeners(reported).of(EveryKindTestCase.class);

        assertThat(Stream.concat(only(events, "test").stream(), only(events, "container").stream()))
                .extracting(end -> text(end, "name"))
                .containsExactlyInAnyOrderElementsOf(reported.names)
                .anyMatch(name -> name.contains("a \"strange\""))
                .anyMatch(name -> name.contains("\uD83D\uDE00"));
    }

    @Test
    void aSkippedTestSaysWhy() {
        JsonNode skipped = testOf(ProbeRun.into(directory).of(EveryKindTestCase.class), "isDisabled");

        assertThat(text(skipped, "status")).isEqualTo("SKIPPED");
        assertThat(text(skipped, "reason")).contains("flaky since \"forever\"");
        assertThat(skipped.get("end")).isEqualTo(skipped.get("start"));
    }

    @Test
    void allTestsInsideASkippedClassAreRecordedAsSkipped() {
        List<JsonNode> tests = only(ProbeRun.into(directory).of(DisabledTestCase.class), "test");

        assertThat(tests)
                .extracting(test -> text(test, "method"), test -> text(test, "status"), test -> text(test, "reason"))
                .containsExactlyInAnyOrder(
                        tuple("first", "SKIPPED", "all of it"), tuple("second", "SKIPPED", "all of it"));
    }

    @Test
    void testsThatNeverBeganForABrokenSetUpAreNamed() {
        List<JsonNode> events = ProbeRun.into(directory).of(BrokenSetUpTestCase.class);

        JsonNode failed = only(events, "container").stream()
                .filter(c -> text(c, "status").equals("FAILED"))
                .findFirst()
                .orElseThrow();
        assertThat(text(failed, "class")).isEqualTo(BrokenSetUpTestCase.class.getName());
        assertThat(only(events, "test")).isEmpty();
        assertThat(only(events, "unrun"))
                .extracting(unrun -> text(unrun, "method"), unrun -> text(unrun, "cause"))
                .containsExactlyInAnyOrder(tuple("first", text(failed, "id")), tuple("second", text(failed, "id")));
    }

    @Test
    void testsOnFourThreadsAreAllRecordedWhole() {
        List<JsonNode> events = ProbeRun.into(directory)
                .withThreads(4)
                .of(
                        HundredTestCase.class,
                        AnotherHundredTestCase.class,
                        ThirdHundredTestCase.class,
                        FourthHundredTestCase.class);

        List<String> ended =
                only(events, "test").stream().map(test -> text(test, "id")).toList();
        assertThat(ended).hasSize(400).doesNotHaveDuplicates();
        assertThat(only(events, "begin"))
                .extracting(begin -> text(begin, "id"))
                .containsExactlyInAnyOrderElementsOf(ended);
    }

    @Test
    void testsThatOverlapShowItByTheirTimesAndThreads() {
        List<JsonNode> tests =
                only(ProbeRun.into(directory).withThreads(2).of(LeftTestCase.class, RightTestCase.class), "test");

        assertThat(tests).hasSize(2).allMatch(test -> text(test, "status").equals("SUCCESSFUL"));
        JsonNode one = tests.get(0);
        JsonNode other = tests.get(1);
        assertThat(one.get("start").longValue()).isLessThan(other.get("end").longValue());
        assertThat(other.get("start").longValue()).isLessThan(one.get("end").longValue());
        assertThat(text(one, "thread")).isNotEqualTo(text(other, "thread"));
    }

    @Test
    void twoPlansInOneJvmShareAFileAndKeepApart() {
        ProbeRun.into(directory).of(PlainTestCase.class);
        List<JsonNode> events = ProbeRun.into(directory).of(PlainTestCase.class);

        assertThat(directory)
                .isDirectoryContaining(file -> file.getFileName()
                        .toString()
                        .equals(ProcessHandle.current().pid() + "-" + Jvm.startMillis() + ".jsonl"));
        assertThat(only(events, "jvm")).hasSize(1);
        assertThat(only(events, "plan-start"))
                .extracting(
                        plan -> plan.get("plan").intValue(),
                        plan -> plan.get("within").intValue())
                .containsExactly(tuple(1, 0), tuple(2, 0));
        assertThat(only(events, "plan-end"))
                .extracting(plan -> plan.get("plan").intValue())
                .containsExactly(1, 2);
        assertThat(only(events, "test"))
                .extracting(test -> test.get("plan").intValue())
                .containsExactly(1, 1, 2, 2);
    }

    @Test
    void aPlanLaunchedByATestIsMarkedAsWithinAnother() {
        List<JsonNode> events = ProbeRun.into(directory).of(LaunchingTestCase.class);

        assertThat(only(events, "plan-start"))
                .extracting(
                        plan -> plan.get("plan").intValue(),
                        plan -> plan.get("within").intValue())
                .containsExactly(tuple(1, 0), tuple(2, 1));
        assertThat(only(events, "test"))
                .extracting(
                        test -> text(test, "method"), test -> test.get("plan").intValue())
                .contains(tuple("launchesTests", 1), tuple("passes", 2));
    }

    @Test
    void theJvmAndItsProcessorTimeAreDescribed() {
        List<JsonNode> events = ProbeRun.into(directory).of(PlainTestCase.class);

        JsonNode jvm = events.get(0);
        assertThat(text(jvm, "e")).isEqualTo("jvm");
        assertThat(jvm.get("pid").longValue()).isEqualTo(ProcessHandle.current().pid());
        assertThat(text(jvm, "fork")).isEqualTo("f-1");
        assertThat(jvm.get("epochMicros").longValue() / 1000)
                .isBetween(jvm.get("jvmStart").longValue(), System.currentTimeMillis());
        assertThat(jvm.get("cores").intValue()).isPositive();
        assertThat(jvm.get("maxHeap").longValue()).isPositive();
        assertThat(text(jvm, "java")).isEqualTo(System.getProperty("java.version"));
        long before = only(events, "plan-start").get(0).get("cpuNanos").longValue();
        assertThat(before).isPositive();
        JsonNode end = only(events, "plan-end").get(0);
        assertThat(end.get("cpuNanos").longValue()).isGreaterThanOrEqualTo(before);
        assertThat(end.get("compileMillis").longValue()).isPositive();
        assertThat(end.get("collectMillis").longValue()).isNotNegative();
    }

    @Test
    void aTestThatClearsTheSystemPropertiesDoesNotEndTheRecordingOfThisOrTheNextPlan() {
        List<JsonNode> events =
                ProbeRun.into(directory).withPlans(2).withFixtures().of(PropertyClearingTestCase.class);

        assertThat(only(events, "test")).hasSize(4);
        assertThat(only(events, "fixtures")).hasSize(4);
        assertThat(only(events, "plan-end")).hasSize(2);
    }

    @Test
    void withoutTheDirectoryNothingIsWritten() throws Exception {
        assertThat(ProbeRun.inOwnJvm(WithoutDirectory.class, directory)).isZero();

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void anEmptyDirectoryTurnsTheProbeOff() {
        ProbeRun run = ProbeRun.into(directory);
        int before = run.of(PlainTestCase.class).size();

        System.setProperty(WireFormat.PROPERTY_DIRECTORY, "");
        try {
            run.launch(PlainTestCase.class);
        } finally {
            System.clearProperty(WireFormat.PROPERTY_DIRECTORY);
        }

        assertThat(run.events()).hasSize(before);
    }

    private static Stream<String> endsOf(List<JsonNode> events, String event) {
        return only(events, event).stream().map(end -> text(end, "id") + " " + text(end, "status"));
    }

    private static List<String> ends(List<JsonNode> events) {
        return Stream.concat(endsOf(events, "test"), endsOf(events, "container"))
                .toList();
    }

    private static JsonNode testOf(List<JsonNode> events, String method) {
        return testOf(events, method, "");
    }

    private static JsonNode testOf(List<JsonNode> events, String method, String params) {
        return only(events, "test").stream()
                .filter(test -> text(test, "method").equals(method)
                        && text(test, "params").equals(params))
                .findFirst()
                .orElseThrow();
    }

    /** Runs in a JVM of its own, where nothing was ever recorded. */
    static final class WithoutDirectory {
        public static void main(String[] args) {
            ProbeRun.into(Path.of(args[0])).launch(PlainTestCase.class);
        }
    }

    /** What JUnit itself reports, heard beside the probe. */
    private static final class Outcomes implements TestExecutionListener {

        final Queue<String> seen = new ConcurrentLinkedQueue<>();
        final Queue<String> names = new ConcurrentLinkedQueue<>();

        @Override
        public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
            seen.add(identifier.getUniqueId() + " " + result.getStatus());
            names.add(identifier.getDisplayName());
        }

        @Override
        public void executionSkipped(TestIdentifier identifier, String reason) {
            seen.add(identifier.getUniqueId() + " SKIPPED");
            names.add(identifier.getDisplayName());
        }
    }
}
