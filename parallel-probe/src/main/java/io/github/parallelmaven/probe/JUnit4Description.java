package io.github.parallelmaven.probe;

import java.lang.reflect.Method;
import java.util.SortedSet;
import java.util.TreeSet;
import junit.framework.TestCase;
import org.jspecify.annotations.Nullable;
import org.junit.experimental.categories.Category;
import org.junit.runner.Description;
import org.junit.runner.RunWith;

/** Who a test or class of JUnit 4 is: what does not depend on its run. */
final class JUnit4Description {

    private static final String ENGINE = "[engine:junit-vintage]";

    private JUnit4Description() {}

    /** The id of the class that Surefire has scheduled. */
    static String runner(String className) {
        return ENGINE + "/" + Segment.of("runner", className);
    }

    static String id(String parent, Description child) {
        return parent + "/" + Segment.of("test", child.getDisplayName());
    }

    static JsonLine write(JsonLine line, String id, Description described) {
        Class<?> type = described.getTestClass();
        String method = described.getMethodName() == null ? "" : methodName(described.getMethodName());
        return line.with(WireFormat.ID, id)
                .with(WireFormat.PARENT, id.substring(0, id.lastIndexOf("/[")))
                .with(WireFormat.CLASS, type == null ? "" : type.getName())
                .with(WireFormat.METHOD, method)
                .with(WireFormat.PARAMS, method.isEmpty() || type == null ? "" : parameters(type, method))
                .with(WireFormat.NAME, described.getDisplayName())
                .with(WireFormat.TAGS, categories(described, type));
    }

    /** Without the parameters that runners append, such as {@code [1]} or {@code (1, 2) [0]}. */
    private static String methodName(String name) {
        int end = 0;
        while (end < name.length() && Character.isJavaIdentifierPart(name.charAt(end))) {
            end++;
        }
        return end > 0 && end < name.length() && "[(".indexOf(name.charAt(end)) >= 0 ? name.substring(0, end) : name;
    }

    /** Of theories and the like; empty where the name does not tell which method it is. */
    private static String parameters(Class<?> type, String name) {
        Method found = null;
        for (Method method : type.getMethods()) {
            if (method.getName().equals(name)) {
                if (found != null || method.getParameterTypes().length == 0) {
                    return "";
                }
                found = method;
            }
        }
        if (found == null) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (Class<?> parameter : found.getParameterTypes()) {
            text.append(text.length() == 0 ? "" : ", ").append(parameter.getName());
        }
        return text.toString();
    }

    private static SortedSet<String> categories(Description described, @Nullable Class<?> type) {
        SortedSet<String> names = new TreeSet<>();
        add(described.getAnnotation(Category.class), names);
        boolean junit3 =
                type != null && TestCase.class.isAssignableFrom(type) && !type.isAnnotationPresent(RunWith.class);
        if (type != null && !junit3) {
            add(type.getAnnotation(Category.class), names);
        }
        return names;
    }

    private static void add(@Nullable Category category, SortedSet<String> names) {
        if (category != null) {
            for (Class<?> marker : category.value()) {
                names.add(marker.getName());
            }
        }
    }
}
