package io.github.parallelmaven.maven;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * JUnit's configuration parameters in a configuration of Surefire: one of its {@code <properties>}, whose text it loads as
 * {@link Properties}, as its {@code JUnitPlatformProvider} does.
 */
final class ConfigurationParameters {

    private static final String NAME = "configurationParameters";

    private final Xpp3Dom configuration;

    /**
     * @param configuration of Surefire, merged
     */
    ConfigurationParameters(Xpp3Dom configuration) {
        this.configuration = configuration;
    }

    /** What they say, by name; values without blanks around them, as JUnit takes them. */
    SortedMap<String, String> said() {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text().map(Xpp3Dom::getValue).orElse("")));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory could not be read", e);
        }
        SortedMap<String, String> said = new TreeMap<>();
        properties
                .stringPropertyNames()
                .forEach(name -> said.put(name, properties.getProperty(name).trim()));
        return said;
    }

    /** Adds parameters behind the user's own, whatever these say: of a name that is there twice the last value counts. */
    void add(Map<String, String> parameters) {
        if (parameters.isEmpty()) {
            return;
        }
        Xpp3Dom text = text().orElseGet(this::newText);
        // The empty line ends a last line that a backslash continues.
        StringBuilder lines = new StringBuilder(text.getValue() == null ? "" : text.getValue() + "\n\n");
        parameters.forEach(
                (name, value) -> lines.append(name).append('=').append(value).append('\n'));
        text.setValue(lines.toString());
    }

    /** The element that holds the text; of several the last, as Maven puts one after the other into a map. */
    private Optional<Xpp3Dom> text() {
        Xpp3Dom properties = configuration.getChild("properties");
        Optional<Xpp3Dom> last = Optional.empty();
        for (Xpp3Dom property : properties == null ? new Xpp3Dom[0] : properties.getChildren()) {
            if (property.getName().equals(NAME)) {
                last = Optional.of(property);
            } else if (named(property.getChild("name"))) {
                last = Optional.ofNullable(property.getChild("value"));
            }
        }
        return last;
    }

    /** The long form, {@code <property><name>…</name><value>…</value></property>}. */
    private static boolean named(@Nullable Xpp3Dom name) {
        return name != null
                && name.getValue() != null
                && NAME.equals(name.getValue().trim());
    }

    private Xpp3Dom newText() {
        Xpp3Dom properties = configuration.getChild("properties");
        if (properties == null) {
            properties = new Xpp3Dom("properties");
            configuration.addChild(properties);
        }
        Xpp3Dom text = new Xpp3Dom(NAME);
        properties.addChild(text);
        return text;
    }
}
