package io.github.parallelmaven.run;

import java.io.IOException;

/** A file of the probe that does not say what it should. The message begins with {@code file:line}. */
public final class DamagedRecordingException extends IOException {

    private static final long serialVersionUID = 1L;

    DamagedRecordingException(String where, String problem) {
        super(where + ": " + problem);
    }
}
