package io.github.parallelmaven.phase;

/** A parameter has a value that cannot be used; the message says which, what it is and what is allowed. */
public final class InvalidSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidSettingException(String message) {
        super(message);
    }
}
