package io.github.parallelmaven.probe;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.testng.ITestNGMethod;
import org.testng.ITestResult;
import org.testng.annotations.Test;

/** Who a test or class of TestNG is: what does not depend on its run. */
final class TestNgDescription {

    private static final String ENGINE = "[engine:testng]/";

    private TestNgDescription() {}

    static String classId(ITestNGMethod method) {
        return ENGINE + Segment.of("class", type(method).getName());
    }

    /** The class that runs a method, which may have inherited it. The result of a configuration method may name none. */
    static Class<?> type(ITestNGMethod method) {
        return method.getTestClass() == null
                ? method.getRealClass()
                : method.getTestClass().getRealClass();
    }

    /** The id of the method; where a factory made several objects of its class, that of the method on this one. */
    static String id(ITestResult result) {
        ITestNGMethod method = result.getMethod();
        String signature = method.getMethodName() + "(" + parameters(method) + ")";
        Object[] instances = result.getTestClass().getInstances(true);
        String name = instances.length > 1 ? signature + "@" + index(result.getInstance(), instances) : signature;
        return classId(method) + "/" + Segment.of("method", name);
    }

    private static int index(Object instance, Object[] instances) {
        for (int i = 0; i < instances.length; i++) {
            if (unwrapped(instances[i]) == instance) {
                return i;
            }
        }
        return 0;
    }

    /** From 7.0 on TestNG wraps what a factory made with parameters. */
    private static Object unwrapped(Object instance) {
        for (Class<?> type : instance.getClass().getInterfaces()) {
            if (type.getName().equals("org.testng.internal.IParameterInfo")) {
                try {
                    return type.getMethod("getInstance").invoke(instance);
                } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
                    throw new IllegalStateException("cannot tell the objects of a factory apart", e);
                }
            }
        }
        return instance;
    }

    /** Whether each of its runs is reported below it: it has data, a count, or may be tried again. */
    static boolean holdsInvocations(ITestNGMethod method) {
        return method.getInvocationCount() > 1
                || method.getThreadPoolSize() > 0
                || hasData(method)
                || triesAgain(annotation(method));
    }

    private static boolean hasData(ITestNGMethod method) {
        Test own = method(method).getAnnotation(Test.class);
        Test first = annotation(method);
        if (first != null && !first.dataProvider().trim().isEmpty()
                || own != null && own.dataProviderClass() != Object.class) {
            return true;
        }
        for (Class<?> type = method.getRealClass(); type != null; type = type.getSuperclass()) {
            Test ofClass = type.getAnnotation(Test.class);
            if (ofClass != null && ofClass.dataProviderClass() != Object.class) {
                return true;
            }
        }
        return false;
    }

    /** The default is {@code Class} before TestNG 7, and {@code DisabledRetryAnalyzer} from then on. */
    private static boolean triesAgain(@Nullable Test test) {
        return test != null
                && test.retryAnalyzer() != (Class<?>) Class.class
                && !test.retryAnalyzer().getName().equals("org.testng.internal.annotations.DisabledRetryAnalyzer");
    }

    /** The method's own, or the nearest of its class. */
    private static @Nullable Test annotation(ITestNGMethod method) {
        Test own = method(method).getAnnotation(Test.class);
        for (Class<?> type = method.getRealClass(); own == null && type != null; type = type.getSuperclass()) {
            own = type.getAnnotation(Test.class);
        }
        return own;
    }

    private static Method method(ITestNGMethod method) {
        return method.getConstructorOrMethod().getMethod();
    }

    static JsonLine write(JsonLine line, String id, ITestNGMethod method) {
        SortedSet<String> groups = new TreeSet<>(Arrays.asList(method.getGroups()));
        return write(line, id, type(method).getName(), method.getMethodName(), parameters(method), groups);
    }

    static JsonLine write(JsonLine line, String id, Class<?> type) {
        return write(line, id, type.getName(), "", "", Collections.emptySortedSet());
    }

    private static JsonLine write(
            JsonLine line, String id, String type, String method, String params, SortedSet<String> groups) {
        return line.with(WireFormat.ID, id)
                .with(WireFormat.PARENT, id.substring(0, id.lastIndexOf("/[")))
                .with(WireFormat.CLASS, type)
                .with(WireFormat.METHOD, method)
                .with(WireFormat.PARAMS, params)
                .with(WireFormat.NAME, method.isEmpty() ? type : method + "(" + params + ")")
                .with(WireFormat.TAGS, groups);
    }

    private static String parameters(ITestNGMethod method) {
        return Arrays.stream(method(method).getParameterTypes())
                .map(Class::getName)
                .collect(Collectors.joining(", "));
    }
}
