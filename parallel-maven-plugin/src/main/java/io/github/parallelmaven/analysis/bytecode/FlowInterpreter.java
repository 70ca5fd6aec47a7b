package io.github.parallelmaven.analysis.bytecode;

import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/** Which instruction made a value: copies and casts are looked through, and parameters have a marker of their own. */
final class FlowInterpreter extends SourceInterpreter {

    private final Map<AbstractInsnNode, Integer> parameters = new HashMap<>();

    FlowInterpreter() {
        super(Opcodes.ASM9);
    }

    @Override
    public SourceValue newParameterValue(boolean isInstanceMethod, int local, Type type) {
        VarInsnNode marker = new VarInsnNode(Opcodes.ALOAD, local);
        parameters.put(marker, parameters.size());
        return new SourceValue(type.getSize(), marker);
    }

    @Override
    public SourceValue copyOperation(AbstractInsnNode insn, SourceValue value) {
        return value;
    }

    @Override
    public SourceValue unaryOperation(AbstractInsnNode insn, SourceValue value) {
        return insn.getOpcode() == Opcodes.CHECKCAST ? value : super.unaryOperation(insn, value);
    }

    /** The number of the parameter this marker stands for, or -1. */
    int parameter(AbstractInsnNode insn) {
        return parameters.getOrDefault(insn, -1);
    }
}
