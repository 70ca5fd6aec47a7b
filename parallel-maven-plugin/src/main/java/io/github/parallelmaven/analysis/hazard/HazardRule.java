package io.github.parallelmaven.analysis.hazard;

import java.util.List;

/**
 * One rule of the hazard catalogue. Found by {@link java.util.ServiceLoader}. A rule has no state and answers for one
 * test class at a time; conflicts between classes and remedies are worked out from all answers.
 */
public interface HazardRule {

    /** The rule's number in the catalogue, such as {@code H10}. */
    String id();

    /** A word for people and reports, such as {@code class_mutable_state}. */
    String type();

    /** What the test class does, by this rule. */
    List<ResourceUse> find(TestClassCode test);
}
