package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.AnnotationInsertion;
import io.github.parallelmaven.model.ChangeGroup;
import io.github.parallelmaven.model.Isolation;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Order;
import io.github.parallelmaven.model.SourceOutline;
import io.github.parallelmaven.model.TestExecution;
import io.github.parallelmaven.model.TestFramework;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.run.ClassTimes;
import io.github.parallelmaven.run.tune.LongestChains;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Starts the longest test classes first, by {@code @Order}, which JUnit reads without us where one JVM runs all classes. */
final class LongestFirst {

    private static final String ANNOTATION = "org.junit.jupiter.api.Order";

    private LongestFirst() {}

    /**
     * The orders that may be tried: both only where the project has none of its own.
     *
     * @param annotations from {@link #annotations}
     */
    static Set<Order> orders(Reactor reactor, List<AnnotationInsertion> annotations) {
        String orderer = orderer(reactor);
        if (orderer.isEmpty()) {
            return annotations.isEmpty() ? Set.of(Order.DEFAULT) : Set.of(Order.DEFAULT, Order.LONGEST_FIRST);
        }
        return Set.of(orderer.equals(RunConfiguration.BY_ANNOTATION) ? Order.LONGEST_FIRST : Order.DEFAULT);
    }

    /**
     * @param sequential a complete sequential run
     * @param isolation what keeps classes from overlapping
     * @return an annotation for each class that deserves one, the longest first; none where the project orders its
     *     classes itself
     */
    static List<AnnotationInsertion> annotations(
            Reactor reactor, TestRun sequential, Isolation isolation, List<SourceOutline> outlines) {
        boolean own = !orderer(reactor).isEmpty() || outlines.stream().anyMatch(LongestFirst::isOrdered);
        if (own) {
            return List.of();
        }
        List<AnnotationInsertion> annotations = new ArrayList<>();
        Set<String> ordered = sequential.tests().stream()
                .filter(test -> TestFramework.of(test.id()) == TestFramework.JUPITER)
                .map(TestExecution::testClass)
                .collect(Collectors.toSet());
        SortedMap<String, Duration> times = ClassTimes.of(sequential);
        times.keySet().retainAll(ordered);
        for (String name : LongestChains.first(times, isolation)) {
            annotations.add(annotation(name, annotations.size() + 1));
        }
        return annotations;
    }

    /** The modules are configured alike. */
    private static String orderer(Reactor reactor) {
        return reactor.modules()
                .get(0)
                .setting(RunConfiguration.CLASS_ORDER)
                .value()
                .trim();
    }

    private static boolean isOrdered(SourceOutline outline) {
        return outline.types().stream()
                .flatMap(type -> type.annotations().stream())
                .anyMatch(name -> name.equals("Order") || name.equals(ANNOTATION));
    }

    private static AnnotationInsertion annotation(String testClass, int place) {
        return new AnnotationInsertion(
                testClass,
                "",
                "",
                ANNOTATION,
                String.valueOf(place),
                List.of(),
                ChangeGroup.BUILD,
                "starts early: number " + place + " among the longest chains of test classes");
    }
}
