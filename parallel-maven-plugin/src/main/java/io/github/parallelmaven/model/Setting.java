package io.github.parallelmaven.model;

import java.util.Locale;
import java.util.Optional;

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
     * The same, where Surefire's element is written as a property.
     *
     * @param property the property
     * @param usual the one that Surefire reads by itself
     */
    public Setting spelledAs(String property, String usual) {
        return property.equals(usual)
                ? this
                : new Setting(
                        name,
                        value,
                        origin.spelled(Optional.of(origin.spelling().ofProperty(property))),
                        overridable);
    }

    /**
     * Where a value comes from.
     *
     * @param kind the means
     * @param file path from the project's root, or empty
     * @param line from 1, or 0 when unknown
     * @param spelling how the file says it
     */
    public record Origin(Kind kind, String file, int line, Spelling spelling) {

        public Origin(Kind kind, String file, int line) {
            this(kind, file, line, Spelling.unknown());
        }

        /** The same place, with how it is said, where that is known. */
        public Origin spelled(Optional<Spelling> known) {
            return new Origin(kind, file, line, known.orElse(spelling));
        }

        public static Origin none() {
            return new Origin(Kind.DEFAULT, "", 0);
        }

        @Override
        public String toString() {
            return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                    + (file.isEmpty() ? "" : " in " + file + (line > 0 ? ":" + line : ""))
                    + (spelling.profile().isEmpty() ? "" : ", profile " + spelling.profile())
                    + (spelling.execution().isEmpty() ? "" : ", execution " + spelling.execution());
        }
    }

    /**
     * How a POM says a value: what a change has to know so that it wins.
     *
     * @param profile the profile that it stands in, or empty
     * @param execution the execution of Surefire that it stands in, or empty
     * @param property the property that Surefire's element is written as, where Surefire itself would not read it; else empty
     * @param raw the text with its references, or empty when unknown
     */
    public record Spelling(String profile, String execution, String property, String raw) {

        static Spelling unknown() {
            return new Spelling("", "", "", "");
        }

        public Spelling ofProperty(String name) {
            return new Spelling(profile, execution, name, raw);
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
