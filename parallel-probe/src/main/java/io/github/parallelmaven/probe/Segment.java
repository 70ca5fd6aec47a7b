package io.github.parallelmaven.probe;

import java.util.Locale;

/** A part of a unique id, as the JUnit Platform writes it. */
final class Segment {

    private Segment() {}

    static String of(String type, String name) {
        return "[" + type + ":" + encoded(name) + "]";
    }

    private static String encoded(String name) {
        StringBuilder text = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ("%+[]:/".indexOf(c) < 0) {
                text.append(c);
            } else {
                text.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
            }
        }
        return text.toString();
    }
}
