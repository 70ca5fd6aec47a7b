package io.github.parallelmaven.model;

/**
 * A method that JUnit runs as a test, or as the template of several (parameterized, repeated, dynamic). Categories are
 * given to methods; runs are compared by {@link TestId}.
 *
 * @param className the binary name of the class it runs in (not where an inherited method is declared)
 * @param methodName its name
 * @param parameterTypes comma separated type names, as JUnit's method source gives them; empty for none
 */
public record TestMethod(String className, String methodName, String parameterTypes) implements Comparable<TestMethod> {

    /** The outermost class: what Surefire schedules, unless a suite runs the test. */
    public String testClass() {
        return outermost(className);
    }

    /** The outermost of the classes around this one, or itself. */
    public static String outermost(String className) {
        int dollar = className.indexOf('$');
        return dollar < 0 ? className : className.substring(0, dollar);
    }

    @Override
    public int compareTo(TestMethod other) {
        int byClass = className.compareTo(other.className);
        int byMethod = byClass != 0 ? byClass : methodName.compareTo(other.methodName);
        return byMethod != 0 ? byMethod : parameterTypes.compareTo(other.parameterTypes);
    }

    @Override
    public String toString() {
        return className + "#" + methodName + (parameterTypes.isEmpty() ? "" : "(" + parameterTypes + ")");
    }
}
