package io.github.parallelmaven.analysis.category;

import io.github.parallelmaven.analysis.category.Clue.Kind;
import io.github.parallelmaven.model.Category;
import io.github.parallelmaven.model.MethodFacts;
import io.github.parallelmaven.model.MethodFacts.Touch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the clues in the evidence of a test: its measured time, what it touches, and the plan's words and calls. */
final class Clues {

    private final CategorySettings settings;

    Clues(CategorySettings settings) {
        this.settings = settings;
    }

    /** One clue for each kind of evidence that is there. */
    List<Clue> of(TestEvidence evidence) {
        List<Clue> clues = new ArrayList<>();
        evidence.measured().ifPresent(time -> clues.add(time(time)));
        evidence.facts()
                .ifPresent(facts -> clues.add(touch(facts, evidence.measured().isPresent())));
        clues.add(words(evidence));
        return clues;
    }

    private Clue time(Duration time) {
        double millis = time.toNanos() / 1e6;
        String took = String.format(Locale.ROOT, "took %.1f ms", millis);
        if (millis > settings.integrationMillis()) {
            return new Clue(Kind.TIME, Category.SLOW, took + ", more than " + settings.integrationMillis() + " ms");
        }
        if (millis >= settings.unitMillis()) {
            return new Clue(Kind.TIME, Category.INTEGRATION, took + ", not less than " + settings.unitMillis() + " ms");
        }
        return new Clue(Kind.TIME, Category.UNIT, took + ", less than " + settings.unitMillis() + " ms");
    }

    private static Clue touch(MethodFacts facts, boolean timed) {
        Set<Touch> touched = EnumSet.noneOf(Touch.class);
        touched.addAll(facts.kinds());
        // Sleeping costs nothing but time: once the time is measured, it says more than the call.
        if (timed) {
            touched.remove(Touch.SLEEP);
        }
        if (touched.isEmpty()) {
            return new Clue(
                    Kind.TOUCH,
                    Category.UNIT,
                    facts.kinds().isEmpty() ? "touches nothing outside" : "only sleeps, which its time includes");
        }
        String names = touched.stream()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
        return new Clue(Kind.TOUCH, Category.INTEGRATION, "touches " + names);
    }

    private Clue words(TestEvidence evidence) {
        PlanWords.Found found = evidence.words();
        if (!found.slow().isEmpty()) {
            return new Clue(Kind.WORDS, Category.SLOW, "its code says " + quoted(found.slow()));
        }
        if (!found.workflow().isEmpty()) {
            return new Clue(Kind.WORDS, Category.INTEGRATION, "its code has the workflow " + quoted(found.workflow()));
        }
        String calls = found.calls() + (found.calls() == 1 ? " call" : " calls");
        if (found.calls() > settings.maxCalls()) {
            return new Clue(Kind.WORDS, Category.INTEGRATION, "makes " + calls + ", more than " + settings.maxCalls());
        }
        String seen = evidence.code().hasBody()
                ? "no slow or workflow word, " + calls
                : "no source was read, and its name has no slow or workflow word";
        return new Clue(Kind.WORDS, Category.UNIT, seen);
    }

    private static String quoted(List<String> words) {
        return words.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(", "));
    }
}
