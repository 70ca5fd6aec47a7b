package io.github.parallelmaven.probe.agent;

import org.jspecify.annotations.Nullable;

/** A few characters that stand for a value, so that nothing secret is written down. */
final class Digest {

    private Digest() {}

    /** The same for equal texts, numbers and the like; empty for what cannot be compared. */
    static String of(@Nullable Object value) {
        if (value == null) {
            return "null";
        } else if (!Content.isSmall(value)) {
            return "";
        }
        String text = value.toString();
        return Integer.toHexString(text.hashCode()) + "-" + text.length();
    }
}
