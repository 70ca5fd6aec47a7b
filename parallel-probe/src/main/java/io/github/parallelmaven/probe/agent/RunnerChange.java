package io.github.parallelmaven.probe.agent;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Inserts into JUnit 4 and 3 the telling of an object before a method of it is called: one with {@code @Before}, the test itself,
 * one with {@code @After}, or {@code tearDown}. JUnit 4 calls them all in one place, whatever the runner. Straight code only.
 */
final class RunnerChange extends ClassVisitor {

    private static final String METHOD = "org/junit/runners/model/FrameworkMethod";
    private static final String TEST_CASE = "junit/framework/TestCase";

    /** An object, and the method's annotation or what is asked for it. */
    private static final int STACK = 3;

    private final String touches;

    private RunnerChange(ClassVisitor next, String touches) {
        super(Opcodes.ASM9, next);
        this.touches = touches;
    }

    /** @param name internal name of a class */
    static boolean concerns(String name) {
        return name.equals(METHOD) || name.equals(TEST_CASE);
    }

    static byte[] of(byte[] bytes, String touches) {
        ClassReader reader = new ClassReader(bytes);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new RunnerChange(writer, touches), 0);
        return writer.toByteArray();
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] thrown) {
        MethodVisitor next = super.visitMethod(access, name, descriptor, signature, thrown);
        if (name.equals("invokeExplosively")) {
            return new Invoking(next);
        }
        return name.equals("runBare") ? new Running(next) : next;
    }

    private abstract class Telling extends MethodVisitor {

        Telling(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        /** Takes the object and what is null before the end of the body from the stack. */
        void tell() {
            super.visitMethodInsn(
                    Opcodes.INVOKESTATIC, touches, "object", "(Ljava/lang/Object;Ljava/lang/Object;)V", false);
        }

        @Override
        public void visitMaxs(int stack, int locals) {
            super.visitMaxs(stack + STACK, locals);
        }
    }

    /** Of JUnit 4: its first argument is the object, and this knows the annotations of the method. */
    private final class Invoking extends Telling {

        Invoking(MethodVisitor next) {
            super(next);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            super.visitVarInsn(Opcodes.ALOAD, 1);
            super.visitVarInsn(Opcodes.ALOAD, 0);
            super.visitLdcInsn(Type.getObjectType("org/junit/After"));
            super.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL,
                    METHOD,
                    "getAnnotation",
                    "(Ljava/lang/Class;)Ljava/lang/annotation/Annotation;",
                    false);
            tell();
        }
    }

    /** Of JUnit 3: the test is the object itself. */
    private final class Running extends Telling {

        Running(MethodVisitor next) {
            super(next);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            boolean tearsDown = name.equals("tearDown");
            if (tearsDown || name.equals("runTest")) {
                super.visitVarInsn(Opcodes.ALOAD, 0);
                super.visitInsn(tearsDown ? Opcodes.DUP : Opcodes.ACONST_NULL);
                tell();
            }
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        }
    }
}
