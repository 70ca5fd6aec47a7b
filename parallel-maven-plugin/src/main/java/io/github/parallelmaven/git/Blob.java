package io.github.parallelmaven.git;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A file in an index.
 *
 * @param mode such as {@code 100644}; {@code 0} for a file that is not there
 * @param id of its content
 */
record Blob(String mode, String id) {

    /** A new file that is no program. */
    static final String PLAIN = "100644";

    /** A file that is not there, in a repository whose ids have this length. */
    static Blob none(int length) {
        return new Blob("0", "0".repeat(length));
    }

    /** What {@code git update-index -z --index-info} reads. */
    static byte[] input(Map<String, Blob> blobs) {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        blobs.forEach((path, blob) -> input.writeBytes(
                (blob.mode() + " " + blob.id() + "\t" + path + "\0").getBytes(StandardCharsets.UTF_8)));
        return input.toByteArray();
    }
}
