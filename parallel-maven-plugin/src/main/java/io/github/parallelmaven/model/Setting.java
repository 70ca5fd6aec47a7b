package io.github.parallelmaven.model;

import java.util.Locale;

/**
 * One effective setting of Surefire or JUnit and where it comes from.
 *
 * @param name as in Surefire's documentation or JUnit's configuration parameters
 * @param value the effective value, or empty when unset
 * @param origin where it was decided
 * @param overridable whether {@code -D} on the command line changes it
 */
public record Setting(String name, String value, Origin origin, boolean overridable) {

    /**
     * Where a value comes from.
     *
     * @param kind the means
     * @param file path from the project's root, or empty
     * @param line from 1, or 0 when unknown
     */
    public record Origin(Kind kind, String file, int line) {
        public static Origin none() {
            return new Origin(Kind.DEFAULT, "", 0);
        }

        @Override
        public String toString() {
            return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                    + (file.isEmpty() ? "" : " in " + file + (line > 0 ? ":" + line : ""));
        }
    }

    /** By which means a value is set. */
    public enum Kind {
        DEFAULT,
        POM_LITERAL,
        POM_PROPERTY,
        COMMAND_LINE,
        CONFIGURATION_FILE
    }
}
