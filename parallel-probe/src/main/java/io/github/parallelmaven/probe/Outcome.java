package io.github.parallelmaven.probe;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** How a test or container ended. */
final class Outcome {

    static final Outcome SUCCESSFUL = new Outcome("SUCCESSFUL", "", "");
    static final Outcome SKIPPED = new Outcome(WireFormat.STATUS_SKIPPED, "", "");

    private static final int DIGEST_BYTES = 8;

    private final String status;
    private final String thrown;
    private final String digest;

    private Outcome(String status, String thrown, String digest) {
        this.status = status;
        this.thrown = thrown;
        this.digest = digest;
    }

    /**
     * @param status as in {@link WireFormat#STATUS}
     */
    static Outcome of(String status, @Nullable Throwable thrown) {
        return thrown == null
                ? new Outcome(status, "", "")
                : new Outcome(status, thrown.getClass().getName(), digest(message(thrown)));
    }

    JsonLine describe(JsonLine line, Start start, long end) {
        return line.with(WireFormat.START, start.nano)
                .with(WireFormat.END, end)
                .with(WireFormat.STATUS, status)
                .with(WireFormat.THROWN, thrown)
                .with(WireFormat.DIGEST, digest)
                .with(WireFormat.THREAD, start.thread);
    }

    /** An exception's message can be the user's code, and fail. */
    private static String message(Throwable thrown) {
        try {
            String message = thrown.getMessage();
            return message == null ? "" : message;
        } catch (RuntimeException | StackOverflowError broken) {
            return "";
        }
    }

    private static String digest(String message) {
        if (message.isEmpty()) {
            return "";
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(message.getBytes(StandardCharsets.UTF_8));
            StringBuilder hex = new StringBuilder(2 * DIGEST_BYTES);
            for (int i = 0; i < DIGEST_BYTES; i++) {
                hex.append(Character.forDigit(hash[i] >> 4 & 15, 16)).append(Character.forDigit(hash[i] & 15, 16));
            }
            return hex.toString();
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
