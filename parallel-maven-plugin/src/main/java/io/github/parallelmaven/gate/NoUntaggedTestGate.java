package io.github.parallelmaven.gate;

import io.github.parallelmaven.model.Category;
import io.github.parallelmaven.model.CategoryEvidence;
import io.github.parallelmaven.model.Classification;
import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.Diagnosis;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.TestMethod;
import io.github.parallelmaven.model.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * Gate 2.3: every discovered test has exactly one of the three categories (where unit is the default, by no tag too), and the words of the categories mean nothing
 * else in this build (an {@code excludedGroups=slow} of the user's would silently drop tests). Examines test methods.
 */
final class NoUntaggedTestGate implements Gate<CategoryEvidence> {

    @Override
    public GateId id() {
        return GateId.NO_UNTAGGED_TEST;
    }

    @Override
    public Verdict judge(CategoryEvidence evidence) {
        SortedSet<TestMethod> tests = evidence.inventory().methods();
        if (!evidence.collisions().isEmpty()) {
            return new Verdict.Failed(tests.size(), collision(evidence.collisions()));
        }
        if (!evidence.compiles()) {
            return new Verdict.NotJudged(SourcesIntactGate.NO_TAGS_TO_READ, false);
        }
        Set<TestMethod> units = evidence.unitByDefault() ? units(evidence) : Set.of();
        List<String> places = new ArrayList<>();
        for (TestMethod test : tests) {
            Set<Category> tags = evidence.categoryTags().getOrDefault(test, Collections.emptySortedSet());
            if (tags.size() != 1 && !(tags.isEmpty() && units.contains(test))) {
                places.add(tags.isEmpty() ? test + ": no category" : test + ": " + names(tags));
            }
        }
        if (!places.isEmpty()) {
            return new Verdict.Failed(tests.size(), diagnosis(tests.size(), places));
        }
        return tests.isEmpty()
                ? new Verdict.NotJudged("no test was discovered", false)
                : new Verdict.Passed(tests.size(), Count.of(tests.size(), "test") + " with one category each");
    }

    private static Set<TestMethod> units(CategoryEvidence evidence) {
        return evidence.classifications().stream()
                .filter(one -> one.category() == Category.UNIT)
                .map(Classification::method)
                .collect(Collectors.toSet());
    }

    private static String names(Set<Category> tags) {
        return tags.stream().map(Category::tag).collect(Collectors.joining(" and "));
    }

    private static Diagnosis diagnosis(int tests, List<String> places) {
        return new Diagnosis(
                "exactly one of unit, integration and slow on every test",
                places.size() + " of " + Count.of(tests, "test") + " without exactly one",
                Places.firstTen(places),
                "`mvn parallel:categorize -Dparallel.apply=true`; what it cannot tag gets a line"
                        + " parallel.category.CLASS=CATEGORY in .mvn/parallel/parallel.properties");
    }

    private static Diagnosis collision(List<String> collisions) {
        return new Diagnosis(
                "unit, integration and slow mean the categories and nothing else",
                Count.of(collisions.size(), "place") + " where such a word is used already",
                Places.firstTen(collisions),
                "`mvn parallel:categorize -Dparallel.categorize.prefix=parallel-`");
    }
}
