package io.github.parallelmaven.phase;

/** The project cannot be judged at all; the message says what, where, and last what to do. */
public final class SuiteProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String next;

    /**
     * @param problem what was found, and where; may have several lines
     * @param next what to do, one sentence
     */
    public SuiteProblem(String problem, String next) {
        super(problem + System.lineSeparator() + "  Next: " + next);
        this.problem = problem;
        this.next = next;
    }

    public String problem() {
        return problem;
    }

    public String next() {
        return next;
    }
}
