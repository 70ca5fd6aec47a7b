package io.github.parallelmaven.probe;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.Ignore;
import org.junit.runner.Description;

/** What JUnit 4 reports of one of its runs, with the ids that the Vintage engine would give. */
final class JUnit4Events {

    private final PlanRecording plan;

    /** Ids of what the suites that are open now hold; outside a suite an id follows from the class. */
    private final Map<Description, String> inside = new ConcurrentHashMap<>();

    private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();

    JUnit4Events(PlanRecording plan) {
        this.plan = plan;
    }

    PlanRecording plan() {
        return plan;
    }

    void suiteStarted(Description suite) {
        if (isMadeUp(suite)) {
            return;
        }
        String id = container(suite);
        enter(suite, id);
        plan.started(id, false);
    }

    /** All that is inside at once, since a class of JUnit 3 does not report its start. */
    private void enter(Description suite, String id) {
        for (Description child : suite.getChildren()) {
            String childId = JUnit4Description.id(id, child);
            inside.put(child, childId);
            enter(child, childId);
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
        leave(suite);
    }

    /** What only holds the scheduled classes together: JUnit's own core and Surefire's put one around them. */
    private boolean isMadeUp(Description suite) {
        return suite.getTestClass() == null && !inside.containsKey(suite);
    }

    void started(Description test) {
        plan.started(test(test), true);
    }

    void finished(Description test) {
        long end = System.nanoTime();
        String id = test(test);
        Outcome outcome = outcomes.remove(id);
        plan.finished(
                id, end, describe(WireFormat.EVENT_TEST, id, test), outcome == null ? Outcome.SUCCESSFUL : outcome);
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
        String known = inside.get(test);
        return known == null ? JUnit4Description.id(JUnit4Description.runner(test.getClassName()), test) : known;
    }

    private String container(Description suite) {
        String known = inside.get(suite);
        return known == null ? JUnit4Description.runner(suite.getDisplayName()) : known;
    }
}
