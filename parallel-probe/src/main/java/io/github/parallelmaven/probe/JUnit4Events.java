package io.github.parallelmaven.probe;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.Ignore;
import org.junit.runner.Description;

/** What JUnit 4 reports of one of its runs, with the ids that the Vintage engine would give. */
final class JUnit4Events {

    private final PlanRecording plan;
    private final RunnerFixtures fixtures;

    /** Ids of what the suites that are open now hold; outside a suite an id follows from the class. */
    private final Map<Description, Place> inside = new ConcurrentHashMap<>();

    private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();

    /** The ids of equal descriptions, which runners give to parameters that print alike; they run in this order. */
    private static final class Place {
        private final List<String> ids = new CopyOnWriteArrayList<>();
        private volatile int current = -1;

        private void next() {
            current = Math.min(current + 1, ids.size() - 1);
        }

        private String id() {
            return ids.get(Math.max(0, current));
        }
    }

    JUnit4Events(PlanRecording plan) {
        this.plan = plan;
        fixtures = new RunnerFixtures(plan);
    }

    void suiteStarted(Description suite) {
        if (isMadeUp(suite)) {
            return;
        }
        next(suite);
        String id = container(suite);
        enter(suite, id);
        if (suite.getTestClass() != null) {
            plan.enter(suite.getTestClass().getName());
        }
        plan.started(id, false);
    }

    /** All that is inside at once, since a class of JUnit 3 does not report its start. */
    private void enter(Description suite, String id) {
        Map<Description, Integer> seen = new HashMap<>();
        for (Description child : suite.getChildren()) {
            String childId = numbered(suite, child, JUnit4Description.id(id, child), seen);
            Place place = inside.get(child);
            if (place == null) {
                place = new Place();
                inside.put(child, place);
            }
            place.ids.add(childId);
            enter(child, childId);
        }
    }

    /** As the Vintage engine tells equal siblings apart: by their index among them. */
    private static String numbered(Description suite, Description child, String id, Map<Description, Integer> seen) {
        boolean alone = Collections.frequency(suite.getChildren(), child) == 1;
        int index = seen.merge(child, 1, Integer::sum) - 1;
        return alone ? id : id.substring(0, id.length() - 1) + "%5B" + index + "%5D]";
    }

    private void next(Description description) {
        Place place = inside.get(description);
        if (place != null) {
            place.next();
        }
    }

    private void leave(Description suite) {
        for (Description child : suite.getChildren()) {
            inside.remove(child);
            leave(child);
        }
    }

    void suiteFinished(Description suite) {
        long end = System.nanoTime();
        if (isMadeUp(suite)) {
            return;
        }
        String id = container(suite);
        Outcome outcome = outcomes.remove(id);
        plan.finished(
                id,
                end,
                describe(WireFormat.EVENT_CONTAINER, id, suite),
                outcome == null ? Outcome.SUCCESSFUL : outcome);
        if (outcome != null) {
            unrun(suite, id, id);
        }
        if (suite.getTestClass() != null) {
            plan.leave();
        }
        leave(suite);
    }

    /** What only holds the scheduled classes together: JUnit's own core and Surefire's put one around them. */
    private boolean isMadeUp(Description suite) {
        return suite.getTestClass() == null && !inside.containsKey(suite);
    }

    void started(Description test) {
        next(test);
        plan.enter(test.getClassName());
        String id = test(test);
        plan.started(id, true);
        fixtures.begin(id, test.getClassName());
    }

    void finished(Description test) {
        long end = System.nanoTime();
        String id = test(test);
        fixtures.end(id);
        Outcome outcome = outcomes.remove(id);
        plan.finished(
                id, end, describe(WireFormat.EVENT_TEST, id, test), outcome == null ? Outcome.SUCCESSFUL : outcome);
        plan.leave();
    }

    /** Of several failures of one test the first counts. A class that fails has no end of its own before JUnit 4.13. */
    void failed(Description failed, String status, Throwable thrown) {
        Outcome outcome = Outcome.of(status, thrown);
        String test = test(failed);
        String container = container(failed);
        if (plan.isRunning(test)) {
            outcomes.putIfAbsent(test, outcome);
        } else if (plan.isRunning(container)) {
            outcomes.putIfAbsent(container, outcome);
        } else {
            plan.finished(
                    container, System.nanoTime(), describe(WireFormat.EVENT_CONTAINER, container, failed), outcome);
            unrun(failed, container, container);
        }
    }

    void ignored(Description ignored) {
        boolean test = ignored.getMethodName() != null;
        next(ignored);
        String id = test ? test(ignored) : container(ignored);
        Ignore annotation = ignored.getAnnotation(Ignore.class);
        plan.skipped(
                id,
                describe(test ? WireFormat.EVENT_TEST : WireFormat.EVENT_CONTAINER, id, ignored),
                annotation == null ? "" : annotation.value(),
                Start.now());
    }

    private void unrun(Description container, String id, String cause) {
        for (Description child : container.getChildren()) {
            String childId = JUnit4Description.id(id, child);
            if (!child.getChildren().isEmpty()) {
                unrun(child, childId, cause);
            } else if (plan.isUnrun(childId)) {
                plan.unrun(describe(WireFormat.EVENT_UNRUN, childId, child), cause);
            }
        }
    }

    private JsonLine describe(String event, String id, Description described) {
        return JUnit4Description.write(plan.line(event), id, described);
    }

    private String test(Description test) {
        Place known = inside.get(test);
        return known == null ? JUnit4Description.id(JUnit4Description.runner(test.getClassName()), test) : known.id();
    }

    private String container(Description suite) {
        Place known = inside.get(suite);
        return known == null ? JUnit4Description.runner(suite.getDisplayName()) : known.id();
    }
}
