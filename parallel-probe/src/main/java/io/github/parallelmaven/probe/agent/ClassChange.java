package io.github.parallelmaven.probe.agent;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Inserts the telling into the methods that touch something; all others are copied as they are. */
final class ClassChange extends ClassVisitor {

    private final ClassScan scan;
    private final StaticFields fields;
    private final String touches;
    private final @Nullable ClassLoader loader;

    ClassChange(ClassVisitor next, ClassScan scan, StaticFields fields, String touches, @Nullable ClassLoader loader) {
        super(Opcodes.ASM9, next);
        this.scan = scan;
        this.fields = fields;
        this.touches = touches;
        this.loader = loader;
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] thrown) {
        MethodVisitor next = super.visitMethod(access, name, descriptor, signature, thrown);
        ClassScan.Touching touching = scan.method(name, descriptor);
        return touching == null
                ? next
                : new MethodChange(
                        next,
                        scan,
                        touching,
                        (owner, field) -> fields.number(owner, field, loader),
                        touches,
                        name.equals("<clinit>"));
    }
}
