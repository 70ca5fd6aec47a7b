package io.github.parallelmaven.analysis.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/** Reads one class file. */
final class ClassFileReader {

    private ClassFileReader() {}

    /** @throws IllegalArgumentException for a class file that is damaged or newer than we know */
    static ClassHeader header(byte[] bytes) {
        try {
            ClassNode node = new ClassNode();
            new ClassReader(bytes).accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
            return header(node);
        } catch (IndexOutOfBoundsException damaged) {
            throw new IllegalArgumentException("damaged class file", damaged);
        }
    }

    private static ClassHeader header(ClassNode node) {
        String outer = "";
        boolean staticMember = false;
        for (InnerClassNode inner : node.innerClasses) {
            if (inner.name.equals(node.name)) {
                outer = inner.outerName == null ? "" : Names.binary(inner.outerName);
                staticMember = (inner.access & Opcodes.ACC_STATIC) != 0;
            }
        }
        String name = Names.binary(node.name);
        return new ClassHeader(
                name,
                node.superName == null ? "" : Names.binary(node.superName),
                node.interfaces.stream().map(Names::binary).toList(),
                node.access,
                node.sourceFile == null ? "" : node.sourceFile,
                outer,
                staticMember,
                Annotations.of(node.visibleAnnotations, node.invisibleAnnotations),
                node.fields.stream().map(field -> field(name, field)).toList(),
                node.methods.stream().map(method -> method(name, method)).toList());
    }

    private static FieldFacts field(String owner, FieldNode node) {
        return new FieldFacts(
                owner,
                node.name,
                Type.getType(node.desc).getClassName(),
                (node.access & Opcodes.ACC_STATIC) != 0,
                (node.access & Opcodes.ACC_FINAL) != 0,
                (node.access & Opcodes.ACC_VOLATILE) != 0,
                (node.access & Opcodes.ACC_SYNTHETIC) != 0,
                node.value == null ? new Value.Unknown() : new Value.Constant(node.value),
                Annotations.of(node.visibleAnnotations, node.invisibleAnnotations));
    }

    private static MethodHeader method(String owner, MethodNode node) {
        return new MethodHeader(
                owner,
                node.name,
                node.desc,
                node.name + node.desc,
                node.access,
                Annotations.of(node.visibleAnnotations, node.invisibleAnnotations),
                Annotations.ofParameters(node));
    }

    static List<MethodCode> code(byte[] bytes, ClassHeader header, boolean inTests) {
        ClassNode node = new ClassNode();
        new ClassReader(bytes).accept(node, ClassReader.SKIP_FRAMES);
        List<MethodCode> code = new ArrayList<>();
        for (int i = 0; i < node.methods.size(); i++) {
            code.add(code(node, node.methods.get(i), header.methods().get(i), inTests));
        }
        return List.copyOf(code);
    }

    private static MethodCode code(ClassNode owner, MethodNode node, MethodHeader header, boolean inTests) {
        if (node.instructions.size() > 0) {
            try {
                return new MethodReader(owner.name, node, header, inTests).read();
            } catch (AnalyzerException | RuntimeException unfollowable) {
                // Valid for the JVM's verifier or not, such a method only loses its own facts.
                return empty(header, inTests);
            }
        }
        return empty(header, inTests);
    }

    private static MethodCode empty(MethodHeader header, boolean inTests) {
        return new MethodCode(
                header,
                inTests,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                Set.of(),
                false,
                header.owner() + "." + header.name());
    }
}
