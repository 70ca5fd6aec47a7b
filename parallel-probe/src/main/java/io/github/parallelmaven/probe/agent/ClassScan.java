package io.github.parallelmaven.probe.agent;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A first look at a class: most classes and methods touch nothing, and are not taken apart. */
final class ClassScan extends ClassVisitor {

    /** What a method touches, and how many local variables it has. */
    static final class Touching {
        final Set<String> read = new HashSet<>();
        boolean touches;
        int locals;
    }

    private final Map<String, Touching> methods = new HashMap<>();
    private final Set<String> constants = new HashSet<>();
    private final boolean library;
    private String owner = "";

    private ClassScan(boolean library) {
        super(Opcodes.ASM9);
        this.library = library;
    }

    /** @param library whether the class is none of the project's own */
    static ClassScan of(ClassReader reader, boolean library) {
        ClassScan scan = new ClassScan(library);
        reader.accept(scan, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return scan;
    }

    boolean hasTouches() {
        return methods.values().stream().anyMatch(method -> method.touches);
    }

    /** What a method touches; null when it touches nothing. */
    @Nullable
    Touching method(String name, String descriptor) {
        Touching found = methods.get(name + descriptor);
        return found != null && found.touches ? found : null;
    }

    boolean isLibrary() {
        return library;
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        owner = name;
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String name, String descriptor, String signature, Object value) {
        if ((access & Opcodes.ACC_FINAL) != 0 && FieldTypes.isValue(descriptor)) {
            constants.add(name);
        }
        return null;
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] thrown) {
        Touching method = new Touching();
        methods.put(name + descriptor, method);
        boolean initialiser = name.equals("<clinit>");
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitFieldInsn(int opcode, String of, String field, String type) {
                if (opcode == Opcodes.GETSTATIC) {
                    method.read.add(of + "." + field);
                }
                method.touches |= isTouch(opcode, of, field, initialiser);
            }

            @Override
            public void visitMethodInsn(int opcode, String of, String called, String type, boolean isInterface) {
                method.touches |= GlobalCall.of(of, called, type) != null;
            }

            @Override
            public void visitMaxs(int stack, int locals) {
                method.locals = locals;
            }
        };
    }

    /**
     * Whether the use of a field is told. Fields of the JDK are told by the calls that change them, constants never change,
     * a name with a dollar is a compiler's or a tool's, and what a static initialiser does is no test's doing.
     */
    boolean isTouch(int opcode, String of, String field, boolean initialiser) {
        boolean isStatic = opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC;
        return isStatic
                && !initialiser
                && field.indexOf('$') < 0
                && !of.startsWith("java/")
                && !of.startsWith("javax/")
                && !of.startsWith("[")
                && !(of.equals(owner) && constants.contains(field));
    }
}
