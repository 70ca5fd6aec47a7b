package io.github.parallelmaven.report;

import java.io.IOException;

/** A file of ours that exists and cannot be understood. Its message is one clear line for the user. */
public final class DamagedFileException extends IOException {

    private static final long serialVersionUID = 1L;

    public DamagedFileException(String message, Throwable cause) {
        super(message, cause);
    }

    public DamagedFileException(String message) {
        super(message);
    }
}
