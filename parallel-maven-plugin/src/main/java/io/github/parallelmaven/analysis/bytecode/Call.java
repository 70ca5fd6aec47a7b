package io.github.parallelmaven.analysis.bytecode;

import java.util.List;

/**
 * A call, or the making of a function object whose body may be called.
 *
 * @param kind how it is dispatched
 * @param owner binary name of the class named in the instruction
 * @param name the method's name; {@code <init>} for constructors
 * @param descriptor as in the class file
 * @param signature name and descriptor in one: what an overriding method shares
 * @param operands receiver (unless static) and arguments, in the order of the callee's {@link Value.Parameter} numbers
 * @param line from 1, or 0 when unknown
 */
public record Call(
        Kind kind, String owner, String name, String descriptor, String signature, List<Value> operands, int line) {

    private static final List<String> ASSERTION_LIBRARIES =
            List.of("org.junit.", "junit.", "org.assertj.", "org.hamcrest.", "org.testng.", "com.google.common.truth.");

    /** How the target is found. FUNCTION is a lambda body or method reference that is not called here. */
    public enum Kind {
        STATIC,
        VIRTUAL,
        SPECIAL,
        FUNCTION
    }

    /** What it is called on; unknown for static calls. */
    public Value receiver() {
        return kind == Kind.STATIC || operands.isEmpty() ? new Value.Unknown() : operands.get(0);
    }

    /** The n-th argument, not counting the receiver, or unknown when there is none. */
    public Value argument(int n) {
        int index = kind == Kind.STATIC ? n : n + 1;
        return index < operands.size() ? operands.get(index) : new Value.Unknown();
    }

    /** Owner and name, such as {@code java.lang.System.gc}. */
    public String method() {
        return owner + "." + name;
    }

    public boolean is(String type, String method) {
        return name.equals(method) && owner.equals(type);
    }

    /** Whether it is a call of an assertion library, also one that says more of a subject, as {@code isInstanceOf} does. */
    public boolean isOfAssertionLibrary() {
        return ASSERTION_LIBRARIES.stream().anyMatch(owner::startsWith);
    }

    /** Two calls are the same only when they are one instruction: values refer to calls, and deep comparison never ends well. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return owner + "." + name + descriptor + " at line " + line;
    }
}
