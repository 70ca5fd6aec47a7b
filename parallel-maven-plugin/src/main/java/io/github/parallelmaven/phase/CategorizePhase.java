package io.github.parallelmaven.phase;

import io.github.parallelmaven.analysis.category.CategorySettings;
import io.github.parallelmaven.analysis.category.CategoryTags;
import io.github.parallelmaven.analysis.category.Classifier;
import io.github.parallelmaven.analysis.category.TagPlan;
import io.github.parallelmaven.analysis.category.TagStyle;
import io.github.parallelmaven.analysis.source.SourceReader;
import io.github.parallelmaven.edit.file.AppliedChange;
import io.github.parallelmaven.model.Category;
import io.github.parallelmaven.model.CategoryEvidence;
import io.github.parallelmaven.model.CategoryEvidence.RewrittenSource;
import io.github.parallelmaven.model.ChangeSet;
import io.github.parallelmaven.model.Classification;
import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.FileChange;
import io.github.parallelmaven.model.MethodFacts;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.TestInventory;
import io.github.parallelmaven.model.TestMethod;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.project.Collisions;
import io.github.parallelmaven.project.DeclaredCategories;
import io.github.parallelmaven.project.ParallelProperties;
import io.github.parallelmaven.run.MethodTimes;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Phase 2: what each test is. */
final class CategorizePhase {

    private final Reactor reactor;
    private final Suite suite;
    private final CategorySettings settings;
    private final TagStyle style;
    private final ParallelProperties properties;
    private Map<TestMethod, MethodFacts> facts = Map.of();

    CategorizePhase(
            Reactor reactor, Suite suite, CategorySettings settings, TagStyle style, ParallelProperties properties) {
        this.reactor = reactor;
        this.suite = suite;
        this.settings = settings;
        this.style = style;
        this.properties = properties;
    }

    /**
     * Classifies every test and plans its tag: provisionally without a run, finally with the baseline.
     *
     * @param baseline a complete sequential run
     */
    TagPlan plan(Optional<TestRun> baseline) {
        List<DiscoveredTest> tests = suite.inventory().tests();
        Map<TestMethod, Duration> measured = new TreeMap<>();
        baseline.ifPresent(run -> MethodTimes.of(run).forEach((method, time) -> measured.put(method, time.longest())));
        List<Classification> classifications = new Classifier(settings)
                .classify(
                        tests,
                        facts(),
                        suite.sources().sources().methods(suite.methods()),
                        measured,
                        declared(tests, baseline.isPresent()));
        return TagPlan.of(classifications, tests, suite.sources().sources(), settings, style);
    }

    /**
     * What is declared of each test. Where unit is the committed default and nothing was measured, a test without a tag is
     * one: a run has said so before.
     */
    private Map<TestMethod, Category> declared(List<DiscoveredTest> tests, boolean measured) {
        Map<TestMethod, Category> declared = properties.categories().of(suite.methods());
        boolean byDefault = properties
                .override("parallel.categorize.style")
                .filter("exceptions"::equals)
                .isPresent();
        if (byDefault && !measured) {
            CategoryTags.of(tests, settings).forEach((test, tags) -> {
                if (tags.isEmpty()) {
                    declared.putIfAbsent(test, Category.UNIT);
                }
            });
        }
        return declared;
    }

    /** Read from the untouched classes, once. */
    private Map<TestMethod, MethodFacts> facts() {
        if (facts.isEmpty()) {
            facts = suite.sources().facts(suite.methods());
        }
        return facts;
    }

    /** What each test carries, or what is declared of it where it carries nothing. */
    private SortedMap<TestMethod, SortedSet<Category>> carried(
            Collection<DiscoveredTest> discovered, DeclaredCategories declared) {
        SortedMap<TestMethod, SortedSet<Category>> carried = CategoryTags.of(discovered, settings);
        declared.of(carried.keySet()).forEach((test, category) -> {
            if (carried.get(test).isEmpty()) {
                carried.put(test, new TreeSet<>(Set.of(category)));
            }
        });
        return carried;
    }

    /**
     * The evidence of one state of the project.
     *
     * @param declared the categories that this state declares outside the sources
     */
    CategoryEvidence evidence(
            TagPlan plan,
            Collection<DiscoveredTest> discovered,
            DeclaredCategories declared,
            ChangeSet changes,
            Path copy,
            List<String> compileErrors) {
        int tests = suite.inventory().tests().size();
        return new CategoryEvidence(
                new TestInventory(suite.inventory().selected(), List.copyOf(discovered)),
                plan.classifications(),
                carried(discovered, declared),
                style == TagStyle.EXCEPTIONS,
                collisions(),
                properties.pins().minimumTests(),
                properties.pins().ranges(tests),
                changes.files().stream()
                        .filter(file -> file.path().endsWith(".java"))
                        .map(file -> rewritten(file, copy))
                        .toList(),
                compileErrors.isEmpty(),
                compileErrors.stream()
                        .map(error -> error.replace(copy + File.separator, ""))
                        .toList());
    }

    private List<String> collisions() {
        Set<String> words = new TreeSet<>();
        properties
                .undeclaredCategories(settings.prefix())
                .forEach(category -> words.addAll(
                        settings.names().words(category, suite.inventory().tests())));
        return reactor.modules().stream()
                .flatMap(module -> Collisions.of(module, words).stream())
                .distinct()
                .toList();
    }

    /** A newer language level reads what an older one does. */
    private int javaRelease() {
        return reactor.modules().stream().mapToInt(Project::javaRelease).max().orElseThrow();
    }

    /** Reads the file as it now stands in the copy, and takes our edits out again: what is left must be the original. */
    private RewrittenSource rewritten(FileChange change, Path copy) {
        try {
            byte[] now = Files.readAllBytes(copy.resolve(change.path()));
            String text = new String(now, Charset.forName(change.charset()));
            boolean parses = new SourceReader().parses(text, javaRelease());
            boolean intact = AppliedChange.isExact(copy, change);
            String problem = parses ? (intact ? "" : "bytes outside our insertions differ") : "does not parse";
            return new RewrittenSource(change.path(), parses, intact, problem);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + change.path() + " in the trial copy", e);
        }
    }
}
