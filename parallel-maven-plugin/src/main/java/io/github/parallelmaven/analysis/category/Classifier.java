package io.github.parallelmaven.analysis.category;

import io.github.parallelmaven.model.Category;
import io.github.parallelmaven.model.Classification;
import io.github.parallelmaven.model.Classification.Confidence;
import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.MethodFacts;
import io.github.parallelmaven.model.SourceOutline;
import io.github.parallelmaven.model.TestMethod;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * Gives every test its category: a declared or tagged one where there is one, else the highest that any evidence asks
 * for.
 */
public final class Classifier {

    private static final Comparator<Clue> DECIDING_FIRST =
            Comparator.comparing(Clue::category).reversed().thenComparing(Clue::kind);

    private final CategorySettings settings;
    private final PlanWords words;
    private final Clues clues;
    private final Checklist checklist;

    public Classifier(CategorySettings settings) {
        this.settings = settings;
        this.words = new PlanWords(settings);
        this.clues = new Clues(settings);
        this.checklist = new Checklist(settings);
    }

    /**
     * One classification for each test, in the tests' order. What a map lacks is unknown, and lowers the confidence.
     *
     * @param facts what the bytecode says
     * @param sources the source of each method, where it is declared
     * @param measured the time of each test in the baseline; empty before it
     * @param declared categories declared by hand, outside the sources
     */
    public List<Classification> classify(
            Collection<DiscoveredTest> tests,
            Map<TestMethod, MethodFacts> facts,
            Map<TestMethod, SourceOutline.Method> sources,
            Map<TestMethod, Duration> measured,
            Map<TestMethod, Category> declared) {
        return tests.stream()
                .map(test -> {
                    TestMethod method = test.method();
                    TestCode code = code(method, sources);
                    TestEvidence evidence =
                            new TestEvidence(test, code, words.in(code), facts.get(method), measured.get(method));
                    Category byHand = declared.get(method);
                    return byHand == null ? fromTagOrEvidence(evidence) : declared(evidence, byHand);
                })
                .toList();
    }

    private static TestCode code(TestMethod method, Map<TestMethod, SourceOutline.Method> sources) {
        SourceOutline.Method source = sources.get(method);
        return source == null ? TestCode.ofName(method.methodName()) : TestCode.of(source);
    }

    private Classification declared(TestEvidence evidence, Category category) {
        SortedSet<Category> tags = CategoryTags.of(evidence.test(), settings);
        if (tags.isEmpty() || tags.equals(Set.of(category))) {
            return decide(evidence, category, Confidence.CERTAIN, "declared as " + category.tag());
        }
        String reason = "declared as " + category.tag() + ", but tagged " + names(tags);
        return decide(evidence, category, Confidence.DOUBTFUL, reason);
    }

    private Classification fromTagOrEvidence(TestEvidence evidence) {
        SortedSet<Category> tags = CategoryTags.of(evidence.test(), settings);
        if (tags.size() == 1) {
            return decide(evidence, tags.first(), Confidence.CERTAIN, "already tagged " + names(tags));
        }
        if (tags.size() > 1) {
            String reason = "tagged " + names(tags) + ": one of them is wrong";
            return decide(evidence, tags.last(), Confidence.DOUBTFUL, reason);
        }
        return fromEvidence(evidence);
    }

    private Classification decide(TestEvidence evidence, Category category, Confidence confidence, String reason) {
        List<String> reasons = Stream.concat(
                        Stream.of(reason), clues.of(evidence).stream().map(Clue::reason))
                .toList();
        return new Classification(evidence.method(), category, confidence, reasons, checklist.of(evidence));
    }

    private Classification fromEvidence(TestEvidence evidence) {
        List<Clue> found = clues.of(evidence).stream().sorted(DECIDING_FIRST).toList();
        Category category = found.get(0).category();
        List<String> reasons = new ArrayList<>(found.stream().map(Clue::reason).toList());
        Confidence confidence = Confidences.of(found, evidence.code().hasBody());
        if (Confidences.isContradicted(found)) {
            reasons.add("only its words make it " + category.tag() + ", its time does not: please check");
        }
        return new Classification(evidence.method(), category, confidence, reasons, checklist.of(evidence));
    }

    private String names(SortedSet<Category> tags) {
        return String.join(" and ", tags.stream().map(settings.names()::tag).toList());
    }
}
