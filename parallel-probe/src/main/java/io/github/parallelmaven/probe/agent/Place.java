package io.github.parallelmaven.probe.agent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Where a test class reached a resource, read from the stack. */
final class Place {

    private static final int LONGEST_PATH = 8;

    private static final List<String> JDK =
            Collections.unmodifiableList(Arrays.asList("java.", "jdk.", "sun.", "com.sun."));

    private static final List<String> FRAMEWORKS = Collections.unmodifiableList(
            Arrays.asList("org.junit.", "junit.", "org.testng.", "org.apache.maven.surefire."));

    /** Class of the test code, by binary name, or empty. */
    final String className;

    /** Line in it, or 0. */
    final int line;

    /** The methods from the test to the resource, separated by {@code " > "}. */
    final String path;

    private Place(String className, int line, String path) {
        this.className = className;
        this.line = line;
        this.path = path;
    }

    /**
     * The place on this thread's stack: the innermost line of the test class, or what the framework called in a class that it
     * inherits from, and the methods that it leads to.
     */
    static Place of(String testClass) {
        List<String> inward = new ArrayList<>();
        StackTraceElement outermost = null;
        for (StackTraceElement frame : new Throwable().getStackTrace()) {
            String type = frame.getClassName();
            if (isOurs(type) || isIn(type, JDK)) {
                continue;
            } else if (isIn(type, FRAMEWORKS)) {
                break;
            }
            outermost = frame;
            inward.add(0, type + "." + frame.getMethodName());
            if (type.equals(testClass) || type.startsWith(testClass + "$")) {
                break;
            }
        }
        return outermost == null
                ? new Place("", 0, "")
                : new Place(outermost.getClassName(), Math.max(0, outermost.getLineNumber()), joined(inward));
    }

    private static boolean isIn(String type, List<String> packages) {
        for (String prefix : packages) {
            if (type.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    static boolean isOurs(String type) {
        return type.startsWith("io.github.parallelmaven.probe.") || type.equals("java.lang.ParallelProbeTouches");
    }

    private static String joined(List<String> methods) {
        return methods.size() <= LONGEST_PATH
                ? String.join(" > ", methods)
                : String.join(" > ", methods.subList(0, LONGEST_PATH - 1)) + " > … > "
                        + methods.get(methods.size() - 1);
    }
}
