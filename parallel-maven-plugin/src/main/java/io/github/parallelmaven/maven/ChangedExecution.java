package io.github.parallelmaven.maven;

import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.probe.WireFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** One execution with a changed configuration. What a POM hard-codes is overridden in it. */
final class ChangedExecution {

    private static final List<String> ORDERS =
            List.of("junit.jupiter.testmethod.order.default", RunConfiguration.CLASS_ORDER);

    private final SurefireExecution original;
    private final MojoExecution execution;
    private final Xpp3Dom configuration;

    ChangedExecution(SurefireExecution original, MojoExecution execution, Xpp3Dom configuration) {
        this.original = original;
        this.execution = execution;
        this.configuration = configuration;
    }

    MojoExecution execution() {
        return execution;
    }

    /** Sets a scalar parameter, whatever the POM or a property says. */
    ChangedExecution set(String parameter, String value) {
        Xpp3Dom child = fresh(parameter);
        child.setValue(value);
        return this;
    }

    /** Leaves a parameter unset, whatever the POM or a property says. */
    ChangedExecution unset(String parameter) {
        remove(parameter);
        return this;
    }

    /** Adds elements to a list parameter and writes it in full, so that no property can replace it. */
    ChangedExecution append(String parameter, String element, List<String> more) {
        List<String> all = new ArrayList<>(original.list(parameter));
        all.addAll(more);
        return setList(parameter, element, all);
    }

    /** Sets a list parameter, whatever the POM or a property says. */
    ChangedExecution setList(String parameter, String element, List<String> values) {
        Xpp3Dom child = fresh(parameter);
        for (String value : values) {
            Xpp3Dom item = new Xpp3Dom(element);
            item.setValue(value);
            child.addChild(item);
        }
        return this;
    }

    /** Adds entries to a map parameter; the POM's other entries stay. */
    ChangedExecution put(String parameter, Map<String, String> entries) {
        Xpp3Dom map = child(configuration, parameter);
        entries.forEach((key, value) -> child(map, key).setValue(value));
        return this;
    }

    /** The same, where the POM says nothing else of them. */
    ChangedExecution putMissing(String parameter, Map<String, String> entries) {
        Xpp3Dom map = child(configuration, parameter);
        entries.entrySet().stream()
                .filter(entry -> map.getChild(entry.getKey()) == null)
                .forEach(entry -> child(map, entry.getKey()).setValue(entry.getValue()));
        return this;
    }

    /** Puts our listener on the test class path, and says where it writes. */
    ChangedExecution recorded(Path probe, Path events) {
        ProbeListener.of(original.version(), original.module().getArtifacts()).ifPresent(this::addListener);
        return append("additionalClasspathElements", "element", List.of(probe.toString()))
                .put(
                        "systemPropertyVariables",
                        Map.of(
                                WireFormat.PROPERTY_DIRECTORY,
                                events.toString(),
                                WireFormat.PROPERTY_FORK,
                                "f-${surefire.forkNumber}"));
    }

    /** Beside the listeners that the user has. */
    private void addListener(String name) {
        Xpp3Dom properties = child(configuration, "properties");
        for (Xpp3Dom property : properties.getChildren("property")) {
            Xpp3Dom key = property.getChild("name");
            Xpp3Dom value = property.getChild("value");
            if (key != null && value != null && "listener".equals(key.getValue())) {
                value.setValue(value.getValue() + "," + name);
                return;
            }
        }
        // The short form, where the property's name is that of the element.
        Xpp3Dom listener = child(properties, "listener");
        listener.setValue(listener.getValue() == null ? name : listener.getValue() + "," + name);
    }

    /** Hands the classes to forks in an order that chance decides. */
    ChangedExecution shuffled(long seed) {
        set("runOrder", "random").set("runOrderRandomSeed", String.valueOf(seed));
        // From 3.6 Surefire hands that order to Jupiter too, where nothing is set: it would also shuffle the methods.
        Map<String, String> none = new TreeMap<>();
        ORDERS.stream().filter(name -> !original.tellsJUnit(name)).forEach(name -> none.put(name, ""));
        return junitUnlessSaid(none);
    }

    private static Xpp3Dom child(Xpp3Dom parent, String name) {
        Xpp3Dom child = parent.getChild(name);
        if (child == null) {
            child = new Xpp3Dom(name);
            parent.addChild(child);
        }
        return child;
    }

    /** Adds JUnit configuration parameters to the user's own, and wins over these: the strongest place to set them. */
    ChangedExecution junit(Map<String, String> parameters) {
        new ConfigurationParameters(configuration).add(new TreeMap<>(parameters));
        return this;
    }

    /** The same where the user's own win, as they do over the file that {@code apply} leaves behind. */
    ChangedExecution junitUnlessSaid(Map<String, String> parameters) {
        Map<String, String> missing = new TreeMap<>(parameters);
        missing.keySet()
                .removeAll(new ConfigurationParameters(configuration).said().keySet());
        return junit(missing);
    }

    private Xpp3Dom fresh(String parameter) {
        remove(parameter);
        Xpp3Dom child = new Xpp3Dom(parameter);
        configuration.addChild(child);
        return child;
    }

    private void remove(String parameter) {
        for (int i = configuration.getChildCount() - 1; i >= 0; i--) {
            if (configuration.getChild(i).getName().equals(parameter)) {
                configuration.removeChild(i);
            }
        }
    }
}
