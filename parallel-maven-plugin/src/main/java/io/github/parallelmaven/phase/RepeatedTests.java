package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.TestExecution;
import io.github.parallelmaven.model.TestMethod;
import io.github.parallelmaven.model.TestRun;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Tests that every run makes more than once: by themselves and in a suite, or in several suites. Each of their runs has an id
 * of its own, and is compared by it.
 *
 * @param tests how many there are
 * @param classes their outermost classes
 * @param suites what runs them, other than these classes
 */
record RepeatedTests(int tests, SortedSet<String> classes, SortedSet<String> suites) {

    /** One test, whoever runs it. */
    private record Place(TestMethod method, String lastSegment) {
        private static Place of(TestExecution test) {
            String id = test.id().value();
            return new Place(test.method(), id.substring(id.lastIndexOf('/') + 1));
        }
    }

    static RepeatedTests in(TestRun run) {
        Map<Place, SortedSet<String>> scheduled = new HashMap<>();
        run.tests()
                .forEach(test -> scheduled
                        .computeIfAbsent(Place.of(test), any -> new TreeSet<>())
                        .add(test.testClass()));
        scheduled.values().removeIf(classes -> classes.size() < 2);
        SortedSet<String> classes = new TreeSet<>();
        SortedSet<String> suites = new TreeSet<>();
        scheduled.forEach((place, by) -> {
            classes.add(place.method().testClass());
            suites.addAll(by);
        });
        suites.removeAll(classes);
        return new RepeatedTests(scheduled.size(), classes, suites);
    }

    /** What a user should know of it, in one line; nothing when there are none. */
    void say(Console console) {
        if (tests > 0) {
            console.say(fact() + ". Each of these runs is compared by itself; to make only one, name the suites in"
                    + " Surefire's <excludes>.");
        }
    }

    private String fact() {
        return Count.of(tests, "test") + " of " + String.join(", ", classes) + " run more than once, since "
                + String.join(", ", suites) + " run them too";
    }

    /** Surefire has one report a class, of the fork that ended last: a reader of the reports would miss tests. */
    Optional<String> againstForks() {
        return tests == 0
                ? Optional.empty()
                : Optional.of(
                        fact() + ", and in forks one report of Surefire's would replace the other; name the suites in"
                                + " its <excludes>");
    }
}
