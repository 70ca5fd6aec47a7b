package io.github.parallelmaven.phase;

import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.category.CategorySettings;
import io.github.parallelmaven.analysis.category.TagPlan;
import io.github.parallelmaven.analysis.category.TagStyle;
import io.github.parallelmaven.model.Category;
import io.github.parallelmaven.model.CategoryEvidence;
import io.github.parallelmaven.model.ChangeSet;
import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.project.ParallelProperties;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Phase 2 in the trial: provisional categories before the first run, tags in the copy after it. */
final class CategorizeStep {

    private final CategorizePhase phase;
    private final ParallelProperties declared;
    private final Suite suite;
    private final TrialState state;
    private final Reactor reactor;
    private final Discovery discovery;

    CategorizeStep(
            Settings settings,
            Reactor reactor,
            Suite suite,
            ParallelProperties declared,
            TrialState state,
            Discovery discovery) {
        this.phase = new CategorizePhase(reactor, suite, categories(settings), style(settings), declared);
        this.declared = declared;
        this.suite = suite;
        this.state = state;
        this.reactor = reactor;
        this.discovery = discovery;
    }

    static CategorySettings categories(Settings settings) {
        CategorySettings plan = CategorySettings.defaults();
        Values values = settings.values();
        try {
            return new CategorySettings(
                    values.count("parallel.categorize.unitMillis", plan.unitMillis()),
                    values.count("parallel.categorize.integrationMillis", plan.integrationMillis()),
                    values.count("parallel.categorize.maxMocks", plan.maxMocks()),
                    values.count("parallel.categorize.maxCalls", plan.maxCalls()),
                    words(values, "parallel.categorize.slowWords", plan.slowWords()),
                    words(values, "parallel.categorize.workflowWords", plan.workflowWords()),
                    settings.prefix(),
                    settings.integrationWorkers());
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException(e.getMessage());
        }
    }

    private static List<String> words(Values values, String name, List<String> otherwise) {
        String text = values.text(name, "");
        return text.isEmpty()
                ? otherwise
                : Arrays.stream(text.split(",")).map(String::trim).toList();
    }

    static TagStyle style(Settings settings) {
        return TagStyle.of(settings.style().name().toLowerCase(Locale.ROOT));
    }

    /** Says what can be said before the first run, and returns what would be written by it. */
    ChangeSet provisional(Console console) {
        TagPlan plan = phase.plan(Optional.empty());
        console.say("Provisionally " + counts(plan));
        return state.preview(tagged(plan));
    }

    /** With tags where an annotation can say them, and declarations where none can. */
    private Proposal tagged(TagPlan plan) {
        Proposal proposal = state.proposal().withTags(plan.insertions());
        if (plan.declarations().isEmpty()) {
            return proposal;
        }
        ParallelProperties properties = ParallelProperties.parse(proposal.properties());
        for (Map.Entry<String, Category> one : plan.declarations().entrySet()) {
            properties = properties.withCategory(one.getKey(), one.getValue());
        }
        return proposal.withProperties(properties.render());
    }

    private static String counts(TagPlan plan) {
        return Arrays.stream(Category.values())
                .map(category -> plan.classifications().stream()
                                .filter(test -> test.category() == category)
                                .count()
                        + " " + category.tag())
                .collect(Collectors.joining(", "));
    }

    /** Closes the categories with the measured times, tags the copy, and reads the tags back as JUnit sees them. */
    Gathered<CategoryEvidence> gather(TestRun baseline) {
        TagPlan plan = phase.plan(Optional.of(baseline));
        List<DiscoveredTest> before = suite.inventory().tests();
        state.propose(tagged(plan));
        boolean tagged = !plan.insertions().isEmpty() && state.compileErrors().isEmpty();
        List<DiscoveredTest> after = tagged ? discovery.tests(CodeModel.read(reactor)) : before;
        return new Gathered<>(
                phase.evidence(plan, before, declared.categories(), ChangeSet.empty(), state.copy(), List.of()),
                phase.evidence(
                        plan,
                        after,
                        ParallelProperties.parse(state.proposal().properties()).categories(),
                        state.changes(),
                        state.copy(),
                        state.compileErrors()));
    }
}
