package io.github.parallelmaven.analysis.category;

import io.github.parallelmaven.model.Category;
import io.github.parallelmaven.model.Classification;
import io.github.parallelmaven.model.TestMethod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The categories while tags are placed. They only rise, so placing them ends. */
final class RaisedCategories {

    private final Map<TestMethod, Classification> byTest = new LinkedHashMap<>();

    RaisedCategories(Collection<Classification> classifications) {
        classifications.forEach(classification -> byTest.put(classification.method(), classification));
    }

    Category of(TestMethod test) {
        return classification(test).category();
    }

    Classification classification(TestMethod test) {
        Classification found = byTest.get(test);
        if (found == null) {
            throw new IllegalArgumentException("a discovered test was not classified: " + test);
        }
        return found;
    }

    List<Classification> classifications() {
        return List.copyOf(byTest.values());
    }

    /**
     * Raises, for each test that no annotation fits, all tests that its class's tag would reach to the highest among them.
     *
     * @return whether anything rose
     */
    boolean raise(Set<TestMethod> stuck, TagPlacement placement) {
        boolean rose = false;
        for (TestMethod test : stuck) {
            if (placement.canTagClassOf(test)) {
                rose |= raiseTogether(
                        placement.reachedFromClassOf(test), test.className(), placement.whyNotAlone(test));
            }
        }
        return rose;
    }

    private boolean raiseTogether(Collection<TestMethod> tests, String className, String cause) {
        Category highest = tests.stream().map(this::of).max(Category::compareTo).orElseThrow();
        boolean rose = false;
        for (TestMethod test : tests) {
            if (of(test) != highest) {
                byTest.put(test, raised(classification(test), highest, className, cause));
                rose = true;
            }
        }
        return rose;
    }

    private static Classification raised(Classification old, Category category, String className, String cause) {
        List<String> reasons = new ArrayList<>();
        reasons.add("raised from " + old.category().tag() + " to " + category.tag() + " with its class " + className
                + ", because " + cause);
        reasons.addAll(old.reasons());
        return new Classification(old.method(), category, old.confidence(), reasons, old.checklist());
    }
}
