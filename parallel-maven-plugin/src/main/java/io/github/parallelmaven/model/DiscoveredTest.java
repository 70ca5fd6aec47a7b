package io.github.parallelmaven.model;

import java.util.Set;

/**
 * A test method as JUnit discovers it.
 *
 * @param id its unique id (of the method or template, not of an invocation)
 * @param method where it is
 * @param tags the tags it carries, its classes' and inherited ones included
 */
public record DiscoveredTest(TestId id, TestMethod method, Set<String> tags) {

    public DiscoveredTest {
        tags = Set.copyOf(tags);
    }

    public TestFramework framework() {
        return TestFramework.of(id);
    }

    /** Whether it is in a part of its class that Surefire's threads take for a class of its own. */
    public boolean isInPartOfClass() {
        return id.isInPartOfClass();
    }

    /** The outermost class that Surefire schedules to run it: the suite, for a test that a suite runs. */
    public String testClass() {
        return id.testClass(method);
    }
}
