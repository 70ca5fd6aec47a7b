package io.github.parallelmaven.analysis.source;

/** A source file that cannot be read as Java: it does not decode, or does not parse. */
public final class SourceProblem extends Exception {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final String problem;

    /**
     * @param file from the project's root, with forward slashes
     * @param line from 1, or 0 when unknown
     * @param problem one line
     */
    public SourceProblem(String file, int line, String problem) {
        super(file + (line > 0 ? ":" + line : "") + ": " + problem);
        this.file = file;
        this.line = line;
        this.problem = problem;
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    public String problem() {
        return problem;
    }
}
