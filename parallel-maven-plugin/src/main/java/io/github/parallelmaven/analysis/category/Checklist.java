package io.github.parallelmaven.analysis.category;

import io.github.parallelmaven.model.Classification.Answer;
import io.github.parallelmaven.model.MethodFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Answers the plan's checklist for manual review, as far as the evidence goes. */
final class Checklist {

    private static final List<String> MONITORING =
            List.of("performance", "benchmark", "monitoring", "stopwatch", "nanotime", "currenttimemillis");
    private static final List<String> RETRIES = List.of("retry", "retries", "attempt", "backoff");
    private static final int COMPLEX_CHAIN = 3;

    private final CategorySettings settings;

    Checklist(CategorySettings settings) {
        this.settings = settings;
    }

    Map<String, Answer> of(TestEvidence evidence) {
        Map<String, Answer> answers = new TreeMap<>();
        addUnit(answers, evidence);
        addIntegration(answers, evidence);
        addSlow(answers, evidence);
        return answers;
    }

    private void addUnit(Map<String, Answer> answers, TestEvidence evidence) {
        answers.put("unit: single method call", facts(evidence, facts -> facts.calls() <= 1));
        answers.put("unit: simple mock setup", facts(evidence, facts -> facts.mocks() <= settings.maxMocks()));
        answers.put("unit: single assertion", facts(evidence, facts -> facts.assertions() <= 1));
        answers.put("unit: no complex workflow or state transition", not(workflow(evidence)));
        answers.put(
                "unit: under " + settings.unitMillis() + " ms",
                time(evidence, millis -> millis < settings.unitMillis()));
    }

    private void addIntegration(Map<String, Answer> answers, TestEvidence evidence) {
        answers.put("integration: multiple operations in sequence", facts(evidence, facts -> facts.calls() > 1));
        answers.put(
                "integration: complex mock builder usage",
                code(evidence, code -> MockChain.longest(code.code()) >= COMPLEX_CHAIN));
        answers.put("integration: multiple assertion points", facts(evidence, facts -> facts.assertions() > 1));
        answers.put("integration: workflow or state transition", workflow(evidence));
        answers.put(
                "integration: " + settings.unitMillis() + " to " + settings.integrationMillis() + " ms",
                time(evidence, millis -> millis >= settings.unitMillis() && millis <= settings.integrationMillis()));
    }

    private void addSlow(Map<String, Answer> answers, TestEvidence evidence) {
        answers.put("slow: performance measurement or monitoring", code(evidence, code -> code.mentions(MONITORING)));
        answers.put("slow: complex error scenario with retries", code(evidence, code -> code.mentions(RETRIES)));
        answers.put("slow: large data or complex computation", large(evidence));
        answers.put(
                "slow: over " + settings.integrationMillis() + " ms",
                time(evidence, millis -> millis > settings.integrationMillis()));
    }

    private Answer workflow(TestEvidence evidence) {
        boolean found =
                !evidence.words().workflow().isEmpty() || evidence.words().calls() > settings.maxCalls();
        return found ? Answer.TRUE : code(evidence, unused -> false);
    }

    /** A large number shows large data; that there is none shows nothing, but a short time does. */
    private Answer large(TestEvidence evidence) {
        if (evidence.code().hasLargeNumber()) {
            return Answer.TRUE;
        }
        Answer fast = time(evidence, millis -> millis < settings.unitMillis());
        return fast == Answer.TRUE ? Answer.FALSE : Answer.UNKNOWN;
    }

    private static Answer facts(TestEvidence evidence, Predicate<MethodFacts> question) {
        return answer(evidence.facts().map(question::test));
    }

    private static Answer time(TestEvidence evidence, Predicate<Double> question) {
        return answer(evidence.measured().map(time -> question.test(time.toNanos() / 1e6)));
    }

    private static Answer code(TestEvidence evidence, Predicate<TestCode> question) {
        return evidence.code().hasBody() ? answer(question.test(evidence.code())) : Answer.UNKNOWN;
    }

    private static Answer answer(Optional<Boolean> known) {
        return known.map(Checklist::answer).orElse(Answer.UNKNOWN);
    }

    private static Answer answer(boolean yes) {
        return yes ? Answer.TRUE : Answer.FALSE;
    }

    private static Answer not(Answer answer) {
        return switch (answer) {
            case TRUE -> Answer.FALSE;
            case FALSE -> Answer.TRUE;
            case UNKNOWN -> Answer.UNKNOWN;
        };
    }
}
