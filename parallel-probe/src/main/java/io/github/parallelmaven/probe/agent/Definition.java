package io.github.parallelmaven.probe.agent;

import java.lang.invoke.MethodHandles;

/** Loaded once more by a class loader of its own, see {@link Injection}; so it names the JDK only. */
final class Definition {

    private Definition() {}

    /** Defines a class in {@code java.lang}. By reflection, since Java 8 has no such methods. */
    static Class<?> define(byte[] bytes) throws ReflectiveOperationException {
        Object lookup = MethodHandles.class
                .getMethod("privateLookupIn", Class.class, MethodHandles.Lookup.class)
                .invoke(null, Object.class, MethodHandles.lookup());
        return (Class<?>) MethodHandles.Lookup.class
                .getMethod("defineClass", byte[].class)
                .invoke(lookup, (Object) bytes);
    }
}
