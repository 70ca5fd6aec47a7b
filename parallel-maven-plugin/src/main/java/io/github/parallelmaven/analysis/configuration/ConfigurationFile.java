package io.github.parallelmaven.analysis.configuration;

import java.util.List;
import java.util.Optional;

/**
 * A configuration file with what it says.
 *
 * @param resource its name on the class path, such as {@code config/shop.yml}
 * @param place where people find it: its source, from the root of the build
 * @param entries in the order of the file
 */
public record ConfigurationFile(String resource, String place, List<Entry> entries) {

    public ConfigurationFile {
        entries = List.copyOf(entries);
    }

    /** The last entry of this key, which is the one that counts in all three kinds. */
    public Optional<Entry> entry(String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).reduce((first, last) -> last);
    }
}
