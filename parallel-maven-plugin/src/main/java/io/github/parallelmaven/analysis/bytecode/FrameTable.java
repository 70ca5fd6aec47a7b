package io.github.parallelmaven.analysis.bytecode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceValue;

/** The stack before each instruction of a method, and what belongs together: a creation and its constructor, an array and its stores. */
final class FrameTable {

    private final FlowInterpreter interpreter = new FlowInterpreter();
    private final MethodNode method;
    private final @Nullable Frame<SourceValue>[] frames;
    private final Map<AbstractInsnNode, MethodInsnNode> constructors = new HashMap<>();
    private final Map<AbstractInsnNode, List<SourceValue>> stored = new HashMap<>();
    private final Map<AbstractInsnNode, Integer> lines = new HashMap<>();

    FrameTable(String internalOwner, MethodNode method) throws AnalyzerException {
        this.method = method;
        this.frames = new Analyzer<>(interpreter).analyze(internalOwner, method);
        int line = 0;
        for (AbstractInsnNode insn : method.instructions) {
            if (insn instanceof LineNumberNode number) {
                line = number.line;
            }
            lines.put(insn, line);
            if (isReachable(insn)) {
                connect(insn);
            }
        }
    }

    private void connect(AbstractInsnNode insn) {
        if (insn instanceof MethodInsnNode call && call.name.equals("<init>")) {
            int count = org.objectweb.asm.Type.getArgumentCount(call.desc) + 1;
            for (AbstractInsnNode creation : operands(call, count).get(0).insns) {
                constructors.put(creation, call);
            }
        } else if (insn.getOpcode() == Opcodes.AASTORE) {
            List<SourceValue> operands = operands(insn, 3);
            for (AbstractInsnNode array : operands.get(0).insns) {
                stored.computeIfAbsent(array, key -> new ArrayList<>()).add(operands.get(2));
            }
        }
    }

    boolean isReachable(AbstractInsnNode insn) {
        return frames[method.instructions.indexOf(insn)] != null;
    }

    /** The topmost values before the instruction, deepest first. */
    List<SourceValue> operands(AbstractInsnNode insn, int count) {
        Frame<SourceValue> frame = frames[method.instructions.indexOf(insn)];
        List<SourceValue> operands = new ArrayList<>(count);
        if (frame != null) {
            for (int i = count; i > 0; i--) {
                operands.add(frame.getStack(frame.getStackSize() - i));
            }
        }
        return operands;
    }

    @Nullable
    MethodInsnNode constructorOf(AbstractInsnNode creation) {
        return constructors.get(creation);
    }

    List<SourceValue> stored(AbstractInsnNode array) {
        return stored.getOrDefault(array, List.of());
    }

    int parameter(AbstractInsnNode insn) {
        return interpreter.parameter(insn);
    }

    int line(AbstractInsnNode insn) {
        return lines.getOrDefault(insn, 0);
    }

    Comparator<AbstractInsnNode> byPosition() {
        return Comparator.comparingInt(
                insn -> parameter(insn) >= 0 ? parameter(insn) - 1000 : method.instructions.indexOf(insn));
    }
}
