package io.github.parallelmaven.probe.agent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** How a test class reached a resource, read from the stack. */
final class CallPath {

    private static final int LONGEST_PATH = 8;

    private static final List<String> JDK =
            Collections.unmodifiableList(Arrays.asList("java.", "jdk.", "sun.", "com.sun."));

    private static final List<String> FRAMEWORKS = Collections.unmodifiableList(
            Arrays.asList("org.junit.", "junit.", "org.testng.", "org.apache.maven.surefire."));

    private CallPath() {}

    /**
     * The methods on this thread's stack, from the innermost of the test class, or from what the framework called in a class
     * that it inherits from; see {@link io.github.parallelmaven.probe.WireFormat#PATH}.
     */
    static String of(String testClass) {
        List<String> inward = new ArrayList<>();
        for (StackTraceElement frame : new Throwable().getStackTrace()) {
            String type = frame.getClassName();
            if (isOurs(type) || isIn(type, JDK)) {
                continue;
            } else if (isIn(type, FRAMEWORKS)) {
                break;
            }
            inward.add(0, type + "." + frame.getMethodName());
            if (type.equals(testClass) || type.startsWith(testClass + "$")) {
                break;
            }
        }
        return joined(inward);
    }

    /** The binary name of the class whose code called the JDK; empty where only the JDK and we are on the stack. */
    static String caller() {
        for (StackTraceElement frame : new Throwable().getStackTrace()) {
            if (!isOurs(frame.getClassName()) && !isIn(frame.getClassName(), JDK)) {
                return frame.getClassName();
            }
        }
        return "";
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
