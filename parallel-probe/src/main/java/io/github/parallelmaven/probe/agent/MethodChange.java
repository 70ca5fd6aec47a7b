package io.github.parallelmaven.probe.agent;

import java.util.function.ToIntBiFunction;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Inserts straight code only, without a jump, so that the frames of the method stay right. Arguments of calls are put into
 * local variables behind the method's own and taken back.
 */
final class MethodChange extends MethodVisitor {

    /** What the inserted code needs at most beside the method's own stack: two doubles and a number, or an array entry. */
    private static final int STACK = 8;

    private final ClassScan scan;
    private final ClassScan.Touching touching;
    private final ToIntBiFunction<String, String> numbers;
    private final String touches;
    private final boolean initialiser;
    private int locals;

    /**
     * @param numbers the number of a field, by the class that an instruction names and its name
     * @param touches internal name of the class that is told
     */
    MethodChange(
            MethodVisitor next,
            ClassScan scan,
            ClassScan.Touching touching,
            ToIntBiFunction<String, String> numbers,
            String touches,
            boolean initialiser) {
        super(Opcodes.ASM9, next);
        this.scan = scan;
        this.touching = touching;
        this.numbers = numbers;
        this.touches = touches;
        this.initialiser = initialiser;
        this.locals = touching.locals;
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        int number = scan.isTouch(opcode, owner, name, initialiser)
                ? numbers.applyAsInt(owner.replace('/', '.'), name)
                : StaticFields.NONE;
        boolean afterRead = touching.read.contains(owner + "." + name);
        if (number == StaticFields.NONE || opcode == Opcodes.PUTSTATIC && afterRead && scan.isLibrary()) {
            // A library that has read its field counts, or keeps what it has worked out.
            super.visitFieldInsn(opcode, owner, name, descriptor);
        } else if (opcode == Opcodes.GETSTATIC) {
            super.visitFieldInsn(opcode, owner, name, descriptor);
            tellRead(descriptor, number);
        } else {
            tellWrite(owner, name, descriptor, afterRead ? number | Touches.AFTER_READ : number);
            super.visitFieldInsn(opcode, owner, name, descriptor);
        }
    }

    private void tellRead(String descriptor, int number) {
        if (FieldTypes.isValue(descriptor)) {
            super.visitLdcInsn(number);
            tell("read", "(I)V");
        } else {
            super.visitInsn(Opcodes.DUP);
            super.visitLdcInsn(number);
            tell("read", "(Ljava/lang/Object;I)V");
        }
    }

    private void tellWrite(String owner, String name, String descriptor, int number) {
        boolean wide = descriptor.equals("J") || descriptor.equals("D");
        super.visitInsn(wide ? Opcodes.DUP2 : Opcodes.DUP);
        super.visitFieldInsn(Opcodes.GETSTATIC, owner, name, descriptor);
        super.visitLdcInsn(number);
        String told = FieldTypes.told(descriptor);
        tell("write", "(" + told + told + "I)V");
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        GlobalCall call = GlobalCall.of(owner, name, descriptor);
        if (call != null) {
            tellCall(call, opcode, owner, descriptor);
        }
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    }

    private void tellCall(GlobalCall call, int opcode, String owner, String descriptor) {
        Type[] arguments = Type.getArgumentTypes(descriptor);
        boolean receives = call.arguments[0] == GlobalCall.RECEIVER && opcode != Opcodes.INVOKESTATIC;
        int[] places = new int[arguments.length];
        int free = touching.locals;
        for (int i = arguments.length - 1; i >= 0; i--) {
            places[i] = free;
            super.visitVarInsn(arguments[i].getOpcode(Opcodes.ISTORE), free);
            free += arguments[i].getSize();
        }
        int receiver = free;
        if (receives) {
            super.visitVarInsn(Opcodes.ASTORE, receiver);
            free++;
        }
        locals = Math.max(locals, free);
        fill(call, arguments, places, receiver);
        super.visitLdcInsn(call.kind.ordinal());
        tell("call", "([Ljava/lang/Object;I)V");
        if (receives) {
            super.visitVarInsn(Opcodes.ALOAD, receiver);
        }
        for (int i = 0; i < arguments.length; i++) {
            super.visitVarInsn(arguments[i].getOpcode(Opcodes.ILOAD), places[i]);
        }
    }

    /** Leaves an array of the wanted arguments on the stack; what the method has not stays null. */
    private void fill(GlobalCall call, Type[] arguments, int[] places, int receiver) {
        super.visitLdcInsn(call.arguments.length);
        super.visitTypeInsn(Opcodes.ANEWARRAY, "java/lang/Object");
        for (int i = 0; i < call.arguments.length; i++) {
            int wanted = call.arguments[i];
            if (wanted >= arguments.length) {
                continue;
            }
            super.visitInsn(Opcodes.DUP);
            super.visitLdcInsn(i);
            if (wanted == GlobalCall.RECEIVER) {
                super.visitVarInsn(Opcodes.ALOAD, receiver);
            } else {
                load(arguments[wanted], places[wanted]);
            }
            super.visitInsn(Opcodes.AASTORE);
        }
    }

    private void load(Type type, int place) {
        super.visitVarInsn(type.getOpcode(Opcodes.ILOAD), place);
        if (type.getSort() == Type.INT) {
            super.visitMethodInsn(
                    Opcodes.INVOKESTATIC, "java/lang/Integer", "valueOf", "(I)Ljava/lang/Integer;", false);
        } else if (type.getSort() < Type.ARRAY) {
            super.visitInsn(type.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
            super.visitInsn(Opcodes.ACONST_NULL);
        }
    }

    private void tell(String method, String descriptor) {
        super.visitMethodInsn(Opcodes.INVOKESTATIC, touches, method, descriptor, false);
    }

    @Override
    public void visitMaxs(int stack, int ignoredLocals) {
        super.visitMaxs(stack + STACK, locals);
    }
}
