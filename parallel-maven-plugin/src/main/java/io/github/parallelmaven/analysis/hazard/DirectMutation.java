package io.github.parallelmaven.analysis.hazard;

/**
 * A mutation that a method makes itself.
 *
 * @param mutation what is changed
 * @param changed the class of this module whose object is changed, or empty when that is not known
 */
record DirectMutation(Mutation mutation, String changed) {}
