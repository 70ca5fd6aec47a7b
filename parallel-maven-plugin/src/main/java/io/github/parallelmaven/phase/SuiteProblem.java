package io.github.parallelmaven.phase;

/** The project's own tests cannot be judged at all; the message says what, where, and what to do. */
public final class SuiteProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SuiteProblem(String message) {
        super(message);
    }
}
