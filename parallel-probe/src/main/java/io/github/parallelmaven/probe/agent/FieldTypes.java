package io.github.parallelmaven.probe.agent;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** What the declared type of a field says. */
final class FieldTypes {

    private static final Set<String> VALUES = Collections.unmodifiableSet(new HashSet<>(Arrays.asList(
            "Ljava/lang/String;",
            "Ljava/lang/Boolean;",
            "Ljava/lang/Character;",
            "Ljava/lang/Byte;",
            "Ljava/lang/Short;",
            "Ljava/lang/Integer;",
            "Ljava/lang/Long;",
            "Ljava/lang/Float;",
            "Ljava/lang/Double;",
            "Ljava/lang/Class;",
            "Ljava/util/regex/Pattern;",
            "Ljava/nio/charset/Charset;",
            "Ljava/util/Locale;")));

    private FieldTypes() {}

    /** Whether what such a field holds never changes, so that only the field itself can. */
    static boolean isValue(String descriptor) {
        return descriptor.length() == 1 || VALUES.contains(descriptor);
    }

    /** The type that {@link Touches} has a method for. */
    static String told(String descriptor) {
        switch (descriptor.charAt(0)) {
            case 'J':
            case 'F':
            case 'D':
                return descriptor;
            case 'L':
            case '[':
                return "Ljava/lang/Object;";
            default:
                return "I";
        }
    }
}
