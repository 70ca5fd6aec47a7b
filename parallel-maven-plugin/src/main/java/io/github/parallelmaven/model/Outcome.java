package io.github.parallelmaven.model;

/** How a test ended. */
public enum Outcome {
    SUCCESSFUL,
    FAILED,
    ABORTED,
    SKIPPED
}
