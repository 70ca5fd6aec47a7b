package io.github.parallelmaven.probe;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** What the JUnit Platform reports of one of its plans. */
final class PlatformEvents {

    private final TestPlan testPlan;
    private final PlanRecording plan;
    private final RunnerFixtures fixtures;

    PlatformEvents(TestPlan testPlan, PlanRecording plan) {
        this.testPlan = testPlan;
        this.plan = plan;
        fixtures = new RunnerFixtures(plan);
    }

    void started(TestIdentifier identifier) {
        String testClass = Description.className(identifier);
        if (!testClass.isEmpty()) {
            plan.enter(testClass);
        }
        plan.started(identifier.getUniqueId(), identifier.isTest());
        if (identifier.isTest() && Description.isOfVintage(identifier)) {
            fixtures.begin(identifier.getUniqueId(), Description.sourceClass(identifier));
        }
    }

    void finished(TestIdentifier identifier, TestExecutionResult result) {
        long end = System.nanoTime();
        fixtures.end(identifier.getUniqueId());
        Outcome outcome =
                Outcome.of(result.getStatus().name(), result.getThrowable().orElse(null));
        plan.finished(identifier.getUniqueId(), end, describe(eventOf(identifier), identifier), outcome);
        if (!Description.className(identifier).isEmpty()) {
            plan.leave();
        }
        if (identifier.isContainer() && result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
            unrun(identifier);
        }
    }

    /** JUnit reports nothing for what is inside a skipped container, so its tests are written here. */
    void skipped(TestIdentifier identifier, String reason) {
        Start now = Start.now();
        skipped(identifier, reason, now);
        for (TestIdentifier inside : testPlan.getDescendants(identifier)) {
            skipped(inside, reason, now);
        }
    }

    private void skipped(TestIdentifier identifier, String reason, Start now) {
        plan.skipped(identifier.getUniqueId(), describe(eventOf(identifier), identifier), reason, now);
    }

    private void unrun(TestIdentifier failed) {
        for (TestIdentifier inside : testPlan.getDescendants(failed)) {
            if (inside.isTest() && plan.isUnrun(inside.getUniqueId())) {
                plan.unrun(describe(WireFormat.EVENT_UNRUN, inside), failed.getUniqueId());
            }
        }
    }

    private JsonLine describe(String event, TestIdentifier identifier) {
        return Description.write(plan.line(event), identifier);
    }

    private static String eventOf(TestIdentifier identifier) {
        return identifier.isTest() ? WireFormat.EVENT_TEST : WireFormat.EVENT_CONTAINER;
    }
}
