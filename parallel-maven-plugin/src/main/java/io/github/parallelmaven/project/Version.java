package io.github.parallelmaven.project;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;

/**
 * A version that can be compared. A pre-release ({@code 3.0.0-M7}) comes before its release.
 *
 * @param number the version as the JDK compares it
 */
record Version(ModuleDescriptor.Version number) implements Comparable<Version> {

    /** The version of this text, or empty when it does not start with a digit. */
    static Optional<Version> parse(String text) {
        try {
            return Optional.of(new Version(ModuleDescriptor.Version.parse(text)));
        } catch (IllegalArgumentException notAVersion) {
            return Optional.empty();
        }
    }

    boolean isBefore(String other) {
        return number.compareTo(ModuleDescriptor.Version.parse(other)) < 0;
    }

    @Override
    public int compareTo(Version other) {
        return number.compareTo(other.number);
    }
}
