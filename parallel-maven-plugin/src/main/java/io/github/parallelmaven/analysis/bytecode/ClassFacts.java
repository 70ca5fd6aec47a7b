package io.github.parallelmaven.analysis.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/** One class. Its methods' code is worked out when it is first asked for, since most classes are never reached. */
public final class ClassFacts {

    /** Where a class belongs. */
    public enum Origin {
        MAIN,
        TEST,
        LIBRARY
    }

    private final ClassHeader header;
    private final Origin origin;
    private final byte[] bytes;
    private @Nullable List<MethodCode> code;

    /** @param bytes the class file, empty for a class whose code is not wanted */
    ClassFacts(ClassHeader header, Origin origin, byte[] bytes) {
        this.header = header;
        this.origin = origin;
        this.bytes = bytes;
    }

    public String name() {
        return header.name();
    }

    /** Binary name of the superclass, or empty. */
    public String superName() {
        return header.superName();
    }

    public List<String> interfaces() {
        return header.interfaces();
    }

    /** Superclass and interfaces. */
    public List<String> parents() {
        List<String> parents = new ArrayList<>(interfaces());
        if (!superName().isEmpty()) {
            parents.add(0, superName());
        }
        return parents;
    }

    public Origin origin() {
        return origin;
    }

    /** True for code of this build. */
    public boolean isOwn() {
        return origin != Origin.LIBRARY;
    }

    public boolean isAbstract() {
        return (header.access() & Opcodes.ACC_ABSTRACT) != 0;
    }

    public boolean isInterface() {
        return (header.access() & Opcodes.ACC_INTERFACE) != 0;
    }

    public boolean isEnum() {
        return (header.access() & Opcodes.ACC_ENUM) != 0;
    }

    public String sourceFile() {
        return header.sourceFile();
    }

    /** Binary name of the class it is a member of, or empty. */
    public String outer() {
        return header.outer();
    }

    public boolean isStaticMember() {
        return header.staticMember();
    }

    public List<AnnotationFacts> annotations() {
        return header.annotations();
    }

    public List<FieldFacts> fields() {
        return header.fields();
    }

    public Optional<FieldFacts> field(String name) {
        return fields().stream().filter(field -> field.name().equals(name)).findFirst();
    }

    public List<MethodHeader> methods() {
        return header.methods();
    }

    /** The class file; empty for libraries. */
    byte[] bytes() {
        return bytes;
    }

    /** The code of its methods; empty for libraries. A method whose code cannot be followed has none. */
    List<MethodCode> code() {
        List<MethodCode> known = code;
        if (known == null) {
            known = bytes.length == 0 ? List.of() : ClassFileReader.code(bytes, header, origin == Origin.TEST);
            code = known;
        }
        return known;
    }
}
