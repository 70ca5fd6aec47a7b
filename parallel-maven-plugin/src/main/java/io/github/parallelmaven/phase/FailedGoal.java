package io.github.parallelmaven.phase;

/**
 * The goal in which a build failed.
 *
 * @param name in Maven's words: the goal with the id of its execution, and the module
 * @param message with what went wrong there, and the files where it names some; one line
 */
public record FailedGoal(String name, String message) {}
