package io.github.parallelmaven.project;

/** A line of {@code parallel.properties} that cannot be used. The message starts with file and line. */
public final class BadPropertiesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadPropertiesException(int line, String problem) {
        super(ParallelProperties.PATH + ":" + line + ": " + problem);
    }
}
