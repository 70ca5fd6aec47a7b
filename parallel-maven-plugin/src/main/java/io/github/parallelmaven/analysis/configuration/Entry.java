package io.github.parallelmaven.analysis.configuration;

/**
 * One value of a configuration file.
 *
 * @param key as the file's own kind writes it: {@code server.port} in properties and YAML (with {@code [0]} in lists); in XML
 *     the path of the elements, each with its name or id where it has one, and with {@code @} before an attribute:
 *     {@code beans/bean[source]/property[url]@value}
 * @param value as it stands there, without what would replace its placeholders
 * @param line from 1
 */
public record Entry(String key, String value, int line) {

    /** Whether some other setting, which is not seen, decides on a part of the value. */
    public boolean isOpen() {
        return value.contains("${") || value.contains("#{") || value.contains("@project.");
    }
}
