package io.github.parallelmaven.analysis.bytecode;

import io.github.parallelmaven.model.TestFramework;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A class file with one test that does nothing. It needs no source, which a build might check for its licence or its form.
 */
public final class EmptyTestClass {

    private EmptyTestClass() {}

    /**
     * Its bytes, for any JDK from 8 on.
     *
     * @param className the binary name
     * @param framework what shall run it; of an engine that is not known, Jupiter
     * @param testMethod the name of the test
     */
    public static byte[] of(String className, TestFramework framework, String testMethod) {
        ClassWriter type = new ClassWriter(0);
        type.visit(Opcodes.V1_8, Opcodes.ACC_PUBLIC, className.replace('.', '/'), null, "java/lang/Object", null);
        MethodVisitor constructor = type.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        constructor.visitCode();
        constructor.visitVarInsn(Opcodes.ALOAD, 0);
        constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        constructor.visitInsn(Opcodes.RETURN);
        constructor.visitMaxs(1, 1);
        constructor.visitEnd();
        MethodVisitor method = type.visitMethod(Opcodes.ACC_PUBLIC, testMethod, "()V", null, null);
        method.visitAnnotation(annotation(framework), true).visitEnd();
        method.visitCode();
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(0, 1);
        method.visitEnd();
        type.visitEnd();
        return type.toByteArray();
    }

    private static String annotation(TestFramework framework) {
        return switch (framework) {
            case JUNIT4 -> "Lorg/junit/Test;";
            case TESTNG -> "Lorg/testng/annotations/Test;";
            case JUPITER, OTHER -> "Lorg/junit/jupiter/api/Test;";
        };
    }
}
