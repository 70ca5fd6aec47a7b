package io.github.parallelmaven.analysis.bytecode;

import org.objectweb.asm.Type;

/** Spelling of names between class files and people. */
final class Names {

    private Names() {}

    static String binary(String internalName) {
        return internalName.replace('/', '.');
    }

    static String internal(String binaryName) {
        return binaryName.replace('.', '/');
    }

    /** As {@link Class#getName()} gives it: {@code int}, {@code a.B}, {@code [La.B;}. */
    static String asClassName(Type type) {
        return type.getSort() == Type.ARRAY ? type.getDescriptor().replace('/', '.') : type.getClassName();
    }
}
