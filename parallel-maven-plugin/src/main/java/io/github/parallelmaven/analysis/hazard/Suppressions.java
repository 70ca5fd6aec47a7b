package io.github.parallelmaven.analysis.hazard;

import java.nio.file.Path;
import java.util.List;

/** What the user has said is harmless. */
public record Suppressions(List<Entry> entries) {

    /** One suppression; an empty resource means every resource of the class. */
    public record Entry(String rule, String testClass, String resource, String reason) {}

    public Suppressions {
        entries = List.copyOf(entries);
    }

    public static Suppressions none() {
        return new Suppressions(List.of());
    }

    public static Suppressions read(Path file) {
        throw new UnsupportedOperationException("signature only: " + file);
    }
}
