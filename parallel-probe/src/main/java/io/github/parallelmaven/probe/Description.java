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

    private static final String[] CLASS_SEGMENTS = {"/[class:", "/[runner:"};

    private Description() {}

    static JsonLine write(JsonLine line, TestIdentifier identifier) {
        line.with(WireFormat.ID, identifier.getUniqueId())
                .with(WireFormat.PARENT, identifier.getParentId().orElse(""));
        source(line, identifier.getSource().orElse(null));
        return line.with(WireFormat.NAME, identifier.getDisplayName()).with(WireFormat.TAGS, tags(identifier));
    }

    /** The class whose test or container it is, or empty. A dynamic test may name any source, so its id counts first. */
    static String className(TestIdentifier identifier) {
        String id = identifier.getUniqueId();
        for (String segment : CLASS_SEGMENTS) {
            int at = id.indexOf(segment);
            if (at >= 0) {
                return id.substring(at + segment.length(), id.indexOf(']', at + 1));
            }
        }
        return sourceClass(identifier);
    }

    /** The class that its source names, or empty. */
    static String sourceClass(TestIdentifier identifier) {
        TestSource source = identifier.getSource().orElse(null);
        return source instanceof MethodSource
                ? ((MethodSource) source).getClassName()
                : source instanceof ClassSource ? ((ClassSource) source).getClassName() : "";
    }

    /** Whether a runner of JUnit 4 runs it; a suite of the Platform has the engine in its own id. */
    static boolean isOfVintage(TestIdentifier identifier) {
        return identifier.getUniqueId().contains("[engine:junit-vintage]");
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
