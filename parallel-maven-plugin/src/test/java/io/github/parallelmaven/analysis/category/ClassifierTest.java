package io.github.parallelmaven.analysis.category;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.Category;
import io.github.parallelmaven.model.Classification;
import io.github.parallelmaven.model.Classification.Answer;
import io.github.parallelmaven.model.Classification.Confidence;
import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.MethodFacts;
import io.github.parallelmaven.model.MethodFacts.Touch;
import io.github.parallelmaven.model.TestMethod;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifierTest {

    private static final TestMethod METHOD = Tests.method("vm.StartVmTest", "startsAStoppedVm");
    private static final DiscoveredTest UNTAGGED = Tests.test("vm.StartVmTest", "startsAStoppedVm");

    private static final String START = """
            @Test
            void startsAStoppedVm() {
                OperationResult result = tools.start("pve1", 101);
                assertThat(result.message()).contains("started");
            }
            """;
    private static final String LIFECYCLE = """
            @Test
            void createStartStopDeleteGoesThroughAllStates() {
                run(steps);
            }
            """;
    private static final String MONITORING = """
            @Test
            void handlesTaskMonitoring() {
                poller.poll(upid);
            }
            """;
    private static final String MANY_CALLS = """
            @Test
            void checksStatusBeforeItStarts() {
                when(mockApi.status(101)).thenReturn(STOPPED);
                tools.start(101);
                verify(mockApi).status(101);
                verify(mockApi).start(101);
                InOrder order = inOrder(mockApi);
                order.verify(mockApi).start(101);
            }
            """;

    @Test
    void aPlainFastTestIsCertainlyUnit() {
        Classification result = classify(START, facts(), 12);

        assertThat(result.category()).isEqualTo(Category.UNIT);
        assertThat(result.confidence()).isEqualTo(Confidence.CERTAIN);
        assertThat(result.reasons())
                .containsExactly(
                        "took 12.0 ms, less than 100 ms",
                        "touches nothing outside",
                        "no slow or workflow word, 0 calls");
    }

    @Test
    void withoutAMeasuredTimeUnitIsOnlyLikely() {
        Classification result = classify(START, facts(), -1);

        assertThat(result.category()).isEqualTo(Category.UNIT);
        assertThat(result.confidence()).isEqualTo(Confidence.LIKELY);
    }

    @Test
    void withNothingButANameItIsDoubtful() {
        Classification result = new Classifier(CategorySettings.defaults())
                .classify(List.of(UNTAGGED), Map.of(), Map.of(), Map.of(), Map.of())
                .get(0);

        assertThat(result.category()).isEqualTo(Category.UNIT);
        assertThat(result.confidence()).isEqualTo(Confidence.DOUBTFUL);
        assertThat(result.checklist())
                .allSatisfy((item, answer) -> assertThat(answer).isEqualTo(Answer.UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource({"99.9, UNIT", "100, INTEGRATION", "5000, INTEGRATION", "5000.1, SLOW"})
    void theMeasuredTimeDecidesAtItsLimits(double millis, Category expected) {
        assertThat(classify(START, facts(), millis).category()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Touch.class)
    void touchingAnythingOutsideIsIntegrationBeforeItIsMeasured(Touch touch) {
        Classification result = classify(START, facts(touch), -1);

        assertThat(result.category()).isEqualTo(Category.INTEGRATION);
        assertThat(result.reasons().get(0)).startsWith("touches ");
    }

    @Test
    void realInputAndOutputIsIntegrationHoweverFast() {
        Classification result = classify(START, facts(Touch.FILE, Touch.SOCKET), 3);

        assertThat(result.category()).isEqualTo(Category.INTEGRATION);
        assertThat(result.confidence()).isEqualTo(Confidence.LIKELY);
        assertThat(result.reasons().get(0)).isEqualTo("touches socket, file");
    }

    @Test
    void aSleepIsCoveredByTheMeasuredTime() {
        Classification result = classify(START, facts(Touch.SLEEP), 70);

        assertThat(result.category()).isEqualTo(Category.UNIT);
        assertThat(result.reasons()).contains("only sleeps, which its time includes");
    }

    @Test
    void workflowWordsMakeAnIntegrationTest() {
        Classification result = classify(LIFECYCLE, facts(), 400);

        assertThat(result.category()).isEqualTo(Category.INTEGRATION);
        assertThat(result.confidence()).isEqualTo(Confidence.CERTAIN);
        assertThat(result.reasons()).anyMatch(reason -> reason.contains("\"create.*start.*stop\""));
    }

    @Test
    void moreThanThreeCallsMakeAnIntegrationTest() {
        Classification result = classify(MANY_CALLS, facts(), -1);

        assertThat(result.category()).isEqualTo(Category.INTEGRATION);
        assertThat(result.reasons().get(0)).isEqualTo("makes 4 calls, more than 3");
    }

    @Test
    void threeCallsAreStillAUnitTest() {
        String three = MANY_CALLS.replace("    verify(mockApi).start(101);\n", "");

        assertThat(classify(three, facts(), -1).category()).isEqualTo(Category.UNIT);
    }

    @Test
    void slowWordsComeBeforeWorkflowWords() {
        String both = LIFECYCLE.replace("run(steps)", "measurePerformance(steps)");

        assertThat(classify(both, facts(), -1).category()).isEqualTo(Category.SLOW);
    }

    @Test
    void aSlowTestOfTwoSecondsIsSlowByKind() {
        Classification result = classify(MONITORING, facts(), 2000);

        assertThat(result.category()).isEqualTo(Category.SLOW);
        assertThat(result.confidence()).isEqualTo(Confidence.LIKELY);
        assertThat(result.reasons().get(0)).isEqualTo("its code says \"task_monitoring\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {MONITORING, LIFECYCLE, MANY_CALLS})
    void whatOnlyWordsRaiseAndTimeDoesNotIsDoubtfulAndSaysSo(String source) {
        Classification result = classify(source, facts(), 3);

        assertThat(result.category()).isNotEqualTo(Category.UNIT);
        assertThat(result.confidence()).isEqualTo(Confidence.DOUBTFUL);
        assertThat(result.reasons())
                .contains("only its words make it " + result.category().tag() + ", its time does not: please check");
    }

    @Test
    void aTestAboutRetryingIsNotSlowForThatWord() {
        String source = "void retriesAfterAFailedAttempt() { new RetryPolicy().withBackoff(2).retry(attempt); }";

        assertThat(classify(source, facts(), 12).category()).isEqualTo(Category.UNIT);
    }

    @Test
    void commentsStringsAndAnnotationsAreNotCode() {
        String source = """
                /** A benchmark of the lifecycle. */
                @Test
                @Timeout(value = 5, unit = TimeUnit.SECONDS)
                @DisplayName("performance (of \\"a\\" timeout")
                void startsAStoppedVm() {
                    // verify(a) verify(b) verify(c) verify(d): create, start, stop
                    String text = "benchmark \\" lifecycle"; char quote = '"'; /* timeout */
                    String block = \"\"\"
                        performance "timeout"
                        \"\"\";
                    tools.start(text, quote);
                }
                """;

        assertThat(classify(source, facts(), 5).category()).isEqualTo(Category.UNIT);
    }

    @Test
    void annotationsAndLiteralsMayBeVeryLong() {
        String source = "@CsvSource({" + "\"timeout\", ".repeat(20_000) + "\"a\"}) void a() { b(\""
                + "\\\\n timeout".repeat(20_000) + "\"); /*" + "timeout ".repeat(20_000) + "*/ }";

        assertThat(classify(source, facts(), 5).category()).isEqualTo(Category.UNIT);
    }

    @Test
    void codeBehindAQuoteCharacterIsStillCode() {
        String source = "void a() { char quote = '\"'; performance(); char other = '\"'; }";

        assertThat(classify(source, facts(), -1).category()).isEqualTo(Category.SLOW);
    }

    @Test
    void awaitedFuturesCountAsCallsAndOptionalsDoNot() {
        String waits = "void a() { f.join(); future.get(); g.get(5, TimeUnit.SECONDS); await().until(done); }";
        String optionals = "void a() { a.get(); b.get(); c.get(); d.get(); list.get(0); }";

        assertThat(classify(waits, facts(), -1).category()).isEqualTo(Category.INTEGRATION);
        assertThat(classify(optionals, facts(), -1).category()).isEqualTo(Category.UNIT);
    }

    @Test
    void anExistingTagWinsOverAllEvidence() {
        Classification result = classify(Tests.test("vm.StartVmTest", "startsAStoppedVm", "unit", "other"), 9000);

        assertThat(result.category()).isEqualTo(Category.UNIT);
        assertThat(result.confidence()).isEqualTo(Confidence.CERTAIN);
        assertThat(result.reasons().get(0)).isEqualTo("already tagged unit");
    }

    @Test
    void withAPrefixThePlainWordIsNoCategoryTag() {
        DiscoveredTest tagged = Tests.test("vm.StartVmTest", "startsAStoppedVm", "slow", "p-unit");
        Classification result = new Classifier(CategorySettings.defaults().withPrefix("p-"))
                .classify(List.of(tagged), Map.of(), Map.of(), Map.of(), Map.of())
                .get(0);

        assertThat(result.category()).isEqualTo(Category.UNIT);
        assertThat(result.reasons().get(0)).isEqualTo("already tagged p-unit");
    }

    @Test
    void twoCategoryTagsAreDoubtful() {
        Classification result = classify(Tests.test("vm.StartVmTest", "startsAStoppedVm", "unit", "slow"), 1);

        assertThat(result.category()).isEqualTo(Category.SLOW);
        assertThat(result.confidence()).isEqualTo(Confidence.DOUBTFUL);
    }

    @Test
    void aDeclaredCategoryWins() {
        Classification result = new Classifier(CategorySettings.defaults())
                .classify(
                        List.of(UNTAGGED),
                        Map.of(),
                        Map.of(),
                        Map.of(METHOD, Duration.ofMillis(1)),
                        Map.of(METHOD, Category.SLOW))
                .get(0);

        assertThat(result.category()).isEqualTo(Category.SLOW);
        assertThat(result.confidence()).isEqualTo(Confidence.CERTAIN);
    }

    @Test
    void aDeclarationAgainstATagIsDoubtful() {
        Classification result = new Classifier(CategorySettings.defaults())
                .classify(
                        List.of(Tests.test("vm.StartVmTest", "startsAStoppedVm", "unit")),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        Map.of(METHOD, Category.SLOW))
                .get(0);

        assertThat(result.confidence()).isEqualTo(Confidence.DOUBTFUL);
        assertThat(result.reasons().get(0)).isEqualTo("declared as slow, but tagged unit");
    }

    @Test
    void theChecklistOfAUnitTestIsAnswered() {
        Map<String, Answer> checklist = classify(START, new MethodFacts(METHOD, Set.of(), 1, 3, 1, List.of()), 12)
                .checklist();

        assertThat(checklist).hasSize(14);
        assertThat(checklist)
                .containsEntry("unit: single method call", Answer.TRUE)
                .containsEntry("unit: simple mock setup", Answer.TRUE)
                .containsEntry("unit: single assertion", Answer.TRUE)
                .containsEntry("unit: no complex workflow or state transition", Answer.TRUE)
                .containsEntry("unit: under 100 ms", Answer.TRUE)
                .containsEntry("slow: large data or complex computation", Answer.FALSE);
        assertThat(checklist.entrySet())
                .filteredOn(item -> !item.getKey().startsWith("unit"))
                .allMatch(item -> item.getValue() == Answer.FALSE);
    }

    @Test
    void theChecklistOfAWorkflowIsAnswered() {
        String source = """
                void completesTheLifecycleWithRetries() {
                    ProxmoxApi api = mockApi().withVm(100).withNode("a").answering(start(1)).build();
                    for (int i = 0; i < 20_000; i++) {
                        retry(api, System.nanoTime());
                    }
                }
                """;

        assertThat(classify(source, new MethodFacts(METHOD, Set.of(), 5, 4, 2, List.of()), 700)
                        .checklist())
                .containsEntry("integration: multiple operations in sequence", Answer.TRUE)
                .containsEntry("integration: complex mock builder usage", Answer.TRUE)
                .containsEntry("integration: multiple assertion points", Answer.TRUE)
                .containsEntry("integration: workflow or state transition", Answer.TRUE)
                .containsEntry("integration: 100 to 5000 ms", Answer.TRUE)
                .containsEntry("slow: performance measurement or monitoring", Answer.TRUE)
                .containsEntry("slow: complex error scenario with retries", Answer.TRUE)
                .containsEntry("slow: large data or complex computation", Answer.TRUE)
                .containsEntry("slow: over 5000 ms", Answer.FALSE)
                .containsEntry("unit: simple mock setup", Answer.FALSE)
                .containsEntry("unit: no complex workflow or state transition", Answer.FALSE);
    }

    private static MethodFacts facts(Touch... touches) {
        return new MethodFacts(METHOD, Set.of(touches), 1, 0, 1, List.of());
    }

    private static Classification classify(String source, MethodFacts facts, double millis) {
        Map<TestMethod, Duration> measured =
                millis < 0 ? Map.of() : Map.of(METHOD, Duration.ofNanos(Math.round(millis * 1e6)));
        return new Classifier(CategorySettings.defaults())
                .classify(
                        List.of(UNTAGGED),
                        Map.of(METHOD, facts),
                        Map.of(METHOD, Tests.source("startsAStoppedVm", "", source)),
                        measured,
                        Map.of())
                .get(0);
    }

    private static Classification classify(DiscoveredTest test, long millis) {
        return new Classifier(CategorySettings.defaults())
                .classify(List.of(test), Map.of(), Map.of(), Map.of(METHOD, Duration.ofMillis(millis)), Map.of())
                .get(0);
    }
}
