package io.github.parallelmaven.probe;

import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;

/** Who a test or container is: what does not depend on its run. */
final class Description {

    private Description() {}

    static JsonLine write(JsonLine line, TestIdentifier identifier) {
        line.with(WireFormat.ID, identifier.getUniqueId())
                .with(WireFormat.PARENT, identifier.getParentId().orElse(""));
        source(line, identifier.getSource().orElse(null));
        return line.with(WireFormat.NAME, identifier.getDisplayName()).with(WireFormat.TAGS, tags(identifier));
    }

    private static void source(JsonLine line, @Nullable TestSource source) {
        String className = "";
        String method = "";
        String params = "";
        if (source instanceof MethodSource) {
            className = ((MethodSource) source).getClassName();
            method = ((MethodSource) source).getMethodName();
            // null when the engine does not know the parameters
            params = Objects.toString(((MethodSource) source).getMethodParameterTypes(), "");
        } else if (source instanceof ClassSource) {
            className = ((ClassSource) source).getClassName();
        }
        line.with(WireFormat.CLASS, className).with(WireFormat.METHOD, method).with(WireFormat.PARAMS, params);
    }

    private static SortedSet<String> tags(TestIdentifier identifier) {
        SortedSet<String> names = new TreeSet<>();
        for (TestTag tag : identifier.getTags()) {
            names.add(tag.getName());
        }
        return names;
    }
}
