package org.example;

/** Calls a counter by a name that is made at run time, so that no bytecode of a test leads to it. */
final class Steps {

    private Steps() {}

    static String next() {
        try {
            String name = Steps.class.getPackageName() + ".Step";
            return (String) Class.forName(name).getMethod("next").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
