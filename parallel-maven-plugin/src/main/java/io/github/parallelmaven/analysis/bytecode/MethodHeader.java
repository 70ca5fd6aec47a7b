package io.github.parallelmaven.analysis.bytecode;

import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A method as declared.
 *
 * @param owner binary name of its class
 * @param name its name
 * @param descriptor as in the class file
 * @param signature name and descriptor in one: what an overriding method shares
 * @param access the flags of the class file
 * @param annotations its annotations
 * @param parameterAnnotations those of its parameters, of all in one
 */
public record MethodHeader(
        String owner,
        String name,
        String descriptor,
        String signature,
        int access,
        List<AnnotationFacts> annotations,
        List<AnnotationFacts> parameterAnnotations) {

    public boolean isStatic() {
        return (access & Opcodes.ACC_STATIC) != 0;
    }

    public boolean isAbstract() {
        return (access & Opcodes.ACC_ABSTRACT) != 0;
    }

    public boolean isPublic() {
        return (access & Opcodes.ACC_PUBLIC) != 0;
    }

    public boolean isPrivate() {
        return (access & Opcodes.ACC_PRIVATE) != 0;
    }

    public boolean isSynthetic() {
        return (access & Opcodes.ACC_SYNTHETIC) != 0;
    }

    public boolean isConstructor() {
        return name.equals("<init>");
    }

    public boolean isClassInitializer() {
        return name.equals("<clinit>");
    }

    /** What it returns, as {@link Class#getName()} gives it. */
    public String returnType() {
        return Names.asClassName(Type.getReturnType(descriptor));
    }

    /** Binary names of the parameter types. */
    public List<String> parameters() {
        return Stream.of(Type.getArgumentTypes(descriptor))
                .map(Names::asClassName)
                .toList();
    }

    /** Parameter types as JUnit prints them: binary names, separated by a comma and a space. */
    public String parameterTypes() {
        return String.join(", ", parameters());
    }
}
