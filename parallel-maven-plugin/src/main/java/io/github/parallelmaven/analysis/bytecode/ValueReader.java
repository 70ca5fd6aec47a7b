package io.github.parallelmaven.analysis.bytecode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.SourceValue;

/** Turns the instructions that made a value into a {@link Value}. One for each method; results are kept, so that trees are shared. */
final class ValueReader {

    /** A value that may come from more places than this is called unknown: enough for a switch, too few to explode. */
    private static final int MOST_ALTERNATIVES = 8;

    private static final Set<Integer> ADDING = Set.of(Opcodes.IADD, Opcodes.LADD);

    private static final Set<Integer> SUBTRACTING = Set.of(Opcodes.ISUB, Opcodes.LSUB);

    private final FrameTable frames;
    private final Map<AbstractInsnNode, Value> values = new HashMap<>();
    private final Map<AbstractInsnNode, Call> calls = new HashMap<>();
    private final Set<AbstractInsnNode> open = new HashSet<>();

    ValueReader(FrameTable frames) {
        this.frames = frames;
    }

    Value read(SourceValue source) {
        if (source.insns.isEmpty() || source.insns.size() > MOST_ALTERNATIVES) {
            return new Value.Unknown();
        }
        if (source.insns.size() == 1) {
            return of(source.insns.iterator().next());
        }
        List<AbstractInsnNode> inOrder = new ArrayList<>(source.insns);
        inOrder.sort(frames.byPosition());
        return new Value.OneOf(inOrder.stream().map(this::of).toList());
    }

    private Value of(AbstractInsnNode insn) {
        Value known = values.get(insn);
        if (known != null) {
            return known;
        }
        if (!open.add(insn)) {
            return new Value.Unknown();
        }
        Value value = work(insn);
        open.remove(insn);
        values.put(insn, value);
        return value;
    }

    private Value work(AbstractInsnNode insn) {
        int parameter = frames.parameter(insn);
        if (parameter >= 0) {
            return new Value.Parameter(parameter);
        } else if (insn instanceof LdcInsnNode ldc) {
            return ldc.cst instanceof Type type
                    ? new Value.TypeLiteral(Names.asClassName(type))
                    : new Value.Constant(ldc.cst);
        } else if (insn instanceof FieldInsnNode field) {
            return fieldValue(field);
        } else if (insn instanceof MethodInsnNode method) {
            return result(method);
        } else if (insn instanceof InvokeDynamicInsnNode dynamic) {
            return dynamicValue(dynamic);
        } else if (insn instanceof TypeInsnNode type && insn.getOpcode() == Opcodes.NEW) {
            return new Value.Created(Names.binary(type.desc), constructorArguments(type));
        }
        return simple(insn);
    }

    private Value simple(AbstractInsnNode insn) {
        int opcode = insn.getOpcode();
        if (opcode == Opcodes.ACONST_NULL) {
            return new Value.Null();
        } else if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
            return new Value.Constant(opcode - Opcodes.ICONST_0);
        } else if (opcode == Opcodes.LCONST_0 || opcode == Opcodes.LCONST_1) {
            return new Value.Constant((long) opcode - Opcodes.LCONST_0);
        } else if (insn instanceof IntInsnNode push && opcode != Opcodes.NEWARRAY) {
            return new Value.Constant(push.operand);
        } else if (opcode == Opcodes.I2L || opcode == Opcodes.L2I || opcode == Opcodes.I2S) {
            return read(frames.operands(insn, 1).get(0));
        } else if (ADDING.contains(opcode) || SUBTRACTING.contains(opcode)) {
            List<Value> operands = readAll(frames.operands(insn, 2));
            return new Value.Sum(operands.get(0), operands.get(1), SUBTRACTING.contains(opcode));
        } else if (opcode == Opcodes.AALOAD) {
            return new Value.Element(read(frames.operands(insn, 2).get(0)));
        } else if (opcode == Opcodes.ANEWARRAY || opcode == Opcodes.NEWARRAY) {
            Value length = read(frames.operands(insn, 1).get(0));
            String type = length.equals(new Value.Constant(0)) ? Value.Created.EMPTY_ARRAY : Value.Created.ARRAY;
            return new Value.Created(type, readAll(frames.stored(insn)));
        }
        return new Value.Unknown();
    }

    private Value fieldValue(FieldInsnNode field) {
        boolean isStatic = field.getOpcode() == Opcodes.GETSTATIC;
        Value receiver =
                isStatic ? new Value.Unknown() : read(frames.operands(field, 1).get(0));
        return new Value.FieldValue(Names.binary(field.owner), field.name, isStatic, receiver);
    }

    private List<Value> constructorArguments(TypeInsnNode creation) {
        MethodInsnNode constructor = frames.constructorOf(creation);
        if (constructor == null) {
            return List.of();
        }
        int count = Type.getArgumentCount(constructor.desc);
        return readAll(frames.operands(constructor, count));
    }

    private Value result(MethodInsnNode method) {
        boolean looksThrough = method.name.equals("valueOf") && Type.getArgumentCount(method.desc) == 1 && isBox(method)
                || method.name.equals("requireNonNull") && method.owner.equals("java/util/Objects");
        Call call = call(method);
        return looksThrough ? call.operands().get(0) : new Value.Result(call);
    }

    private static boolean isBox(MethodInsnNode method) {
        Type argument = Type.getArgumentTypes(method.desc)[0];
        return method.owner.startsWith("java/lang/") && argument.getSort() < Type.ARRAY;
    }

    Call call(MethodInsnNode method) {
        Call known = calls.get(method);
        if (known == null) {
            boolean isStatic = method.getOpcode() == Opcodes.INVOKESTATIC;
            int count = Type.getArgumentCount(method.desc) + (isStatic ? 0 : 1);
            Call.Kind kind =
                    switch (method.getOpcode()) {
                        case Opcodes.INVOKESTATIC -> Call.Kind.STATIC;
                        case Opcodes.INVOKESPECIAL -> Call.Kind.SPECIAL;
                        default -> Call.Kind.VIRTUAL;
                    };
            known = new Call(
                    kind,
                    Names.binary(method.owner),
                    method.name,
                    method.desc,
                    method.name + method.desc,
                    readAll(frames.operands(method, count)),
                    frames.line(method));
            calls.put(method, known);
        }
        return known;
    }

    private Value dynamicValue(InvokeDynamicInsnNode dynamic) {
        List<Value> captured = readAll(frames.operands(dynamic, Type.getArgumentCount(dynamic.desc)));
        if (dynamic.bsm.getName().equals("makeConcatWithConstants")) {
            return joined((String) dynamic.bsmArgs[0], captured, dynamic.bsmArgs);
        }
        if (dynamic.bsm.getOwner().equals("java/lang/runtime/ObjectMethods")) {
            return new Value.Unknown();
        }
        return function(dynamic) == null ? new Value.Unknown() : new Value.Result(function(dynamic, captured));
    }

    @Nullable
    Call functionCall(InvokeDynamicInsnNode dynamic) {
        return of(dynamic) instanceof Value.Result result ? result.call() : null;
    }

    private static @Nullable Handle function(InvokeDynamicInsnNode dynamic) {
        for (Object argument : dynamic.bsmArgs) {
            if (argument instanceof Handle handle && handle.getTag() >= Opcodes.H_INVOKEVIRTUAL) {
                return handle;
            }
        }
        return null;
    }

    private Call function(InvokeDynamicInsnNode dynamic, List<Value> captured) {
        Call known = calls.get(dynamic);
        Handle handle = function(dynamic);
        if (known == null && handle != null) {
            int expected =
                    Type.getArgumentCount(handle.getDesc()) + (handle.getTag() == Opcodes.H_INVOKESTATIC ? 0 : 1);
            List<Value> operands = new ArrayList<>(captured);
            while (operands.size() < expected) {
                operands.add(new Value.Unknown());
            }
            known = new Call(
                    Call.Kind.FUNCTION,
                    Names.binary(handle.getOwner()),
                    handle.getName(),
                    handle.getDesc(),
                    handle.getName() + handle.getDesc(),
                    List.copyOf(operands),
                    frames.line(dynamic));
            calls.put(dynamic, known);
        }
        return Objects.requireNonNull(known);
    }

    /** The recipe of {@link java.lang.invoke.StringConcatFactory}: 1 stands for an argument, 2 for a constant. */
    private static Value joined(String recipe, List<Value> arguments, Object[] bootstrap) {
        List<Value> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int argument = 0;
        int constant = 1;
        for (char c : recipe.toCharArray()) {
            if (c == 1) {
                if (!text.isEmpty()) {
                    parts.add(new Value.Constant(text.toString()));
                    text.setLength(0);
                }
                parts.add(arguments.get(argument++));
            } else {
                text.append(c == 2 ? bootstrap[constant++] : c);
            }
        }
        if (!text.isEmpty()) {
            parts.add(new Value.Constant(text.toString()));
        }
        return new Value.Joined(List.copyOf(parts));
    }

    private List<Value> readAll(List<SourceValue> sources) {
        return sources.stream().map(this::read).toList();
    }
}
