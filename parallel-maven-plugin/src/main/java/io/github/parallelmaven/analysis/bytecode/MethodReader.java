package io.github.parallelmaven.analysis.bytecode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.SourceValue;

/** Collects what one method does. */
final class MethodReader {

    private static final Set<Integer> COMPARISONS =
            Set.of(Opcodes.IF_ACMPEQ, Opcodes.IF_ACMPNE, Opcodes.IF_ICMPEQ, Opcodes.IF_ICMPNE);

    private final MethodNode node;
    private final MethodHeader header;
    private final boolean inTests;
    private final FrameTable frames;
    private final ValueReader values;
    private final List<Call> calls = new ArrayList<>();
    private final List<FieldUse> fields = new ArrayList<>();
    private final List<ArrayStore> arrayStores = new ArrayList<>();
    private final List<Value> returns = new ArrayList<>();
    private final Set<String> checkedFields = new HashSet<>();
    private final List<String> strings = new ArrayList<>();
    private final List<Integer> clockDifferences = new ArrayList<>();
    private boolean locks;

    MethodReader(String internalOwner, MethodNode node, MethodHeader header, boolean inTests) throws AnalyzerException {
        this.node = node;
        this.header = header;
        this.inTests = inTests;
        this.frames = new FrameTable(internalOwner, node);
        this.values = new ValueReader(frames);
        this.locks = (node.access & Opcodes.ACC_SYNCHRONIZED) != 0;
    }

    MethodCode read() {
        int firstLine = 0;
        for (AbstractInsnNode insn : node.instructions) {
            firstLine = firstLine == 0 ? frames.line(insn) : firstLine;
            if (insn.getOpcode() >= 0 && frames.isReachable(insn)) {
                collect(insn);
            }
        }
        return new MethodCode(
                header,
                inTests,
                firstLine,
                List.copyOf(calls),
                List.copyOf(fields),
                List.copyOf(arrayStores),
                List.copyOf(returns),
                Set.copyOf(checkedFields),
                List.copyOf(strings),
                List.copyOf(clockDifferences),
                caught(),
                locks,
                header.owner() + "." + header.name());
    }

    private Set<String> caught() {
        return node.tryCatchBlocks.stream()
                .map(block -> block.type)
                .filter(Objects::nonNull)
                .map(Names::binary)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void collect(AbstractInsnNode insn) {
        if (insn instanceof MethodInsnNode method) {
            calls.add(values.call(method));
        } else if (insn instanceof InvokeDynamicInsnNode dynamic) {
            Call function = values.functionCall(dynamic);
            if (function != null) {
                calls.add(function);
            }
        } else if (insn instanceof FieldInsnNode field) {
            fields.add(use(field));
        } else if (insn instanceof LdcInsnNode ldc && ldc.cst instanceof String text) {
            strings.add(text);
        } else {
            collectSimple(insn);
        }
    }

    private void collectSimple(AbstractInsnNode insn) {
        int opcode = insn.getOpcode();
        if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
            arrayStores.add(new ArrayStore(values.read(frames.operands(insn, 3).get(0)), frames.line(insn)));
        } else if (opcode == Opcodes.ARETURN || opcode == Opcodes.IRETURN || opcode == Opcodes.LRETURN) {
            returns.add(values.read(frames.operands(insn, 1).get(0)));
        } else if (opcode == Opcodes.LSUB) {
            List<Value> operands =
                    frames.operands(insn, 2).stream().map(values::read).toList();
            // A moment that lies a fixed time back is no length of time.
            if (operands.stream().anyMatch(MethodReader::isClock)
                    && operands.stream().noneMatch(Value.Constant.class::isInstance)) {
                clockDifferences.add(frames.line(insn));
            }
        } else if (opcode == Opcodes.MONITORENTER) {
            locks = true;
        } else if (opcode == Opcodes.IFNULL
                || opcode == Opcodes.IFNONNULL
                || opcode == Opcodes.IFEQ
                || opcode == Opcodes.IFNE) {
            check(frames.operands(insn, 1).get(0));
        } else if (COMPARISONS.contains(opcode)) {
            checkWithNothingFirst(frames.operands(insn, 2));
        }
    }

    /** {@code null != field} and {@code false == field} compare two operands, where {@code field != null} needs one. */
    private void checkWithNothingFirst(List<SourceValue> operands) {
        Value first = values.read(operands.get(0));
        if (first instanceof Value.Null || first.equals(new Value.Constant(0))) {
            check(operands.get(1));
        }
    }

    private static boolean isClock(Value value) {
        return value instanceof Value.Result result
                && (result.call().is("java.lang.System", "nanoTime")
                        || result.call().is("java.lang.System", "currentTimeMillis"));
    }

    private void check(SourceValue condition) {
        for (AbstractInsnNode source : condition.insns) {
            if (source instanceof FieldInsnNode field) {
                checkedFields.add(Names.binary(field.owner) + "." + field.name);
            }
        }
    }

    private FieldUse use(FieldInsnNode field) {
        int opcode = field.getOpcode();
        boolean write = opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC;
        boolean isStatic = opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC;
        List<SourceValue> operands = frames.operands(field, (write ? 1 : 0) + (isStatic ? 0 : 1));
        Value receiver = isStatic ? new Value.Unknown() : values.read(operands.get(0));
        Value value = write ? values.read(operands.get(operands.size() - 1)) : new Value.Unknown();
        return new FieldUse(
                write, Names.binary(field.owner), field.name, isStatic, receiver, value, frames.line(field));
    }
}
