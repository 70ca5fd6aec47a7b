package io.github.parallelmaven.analysis.bytecode;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a method does.
 *
 * @param header how it is declared
 * @param inTests whether it belongs to test code
 * @param line the first line of its body, or 0 when unknown
 * @param calls every call, in order
 * @param fields every read and write of a field, in order
 * @param arrayStores every store into an array
 * @param returns what it may return
 * @param checkedFields fields it compares with null, false or zero: {@code owner.name}
 * @param strings the string constants it loads
 * @param clockDifferences the lines where it subtracts a reading of a clock, in order
 * @param caught the types of exceptions that it handles, by binary name
 * @param locks whether it holds a monitor somewhere
 * @param label as people write it: {@code a.B.c}
 */
public record MethodCode(
        MethodHeader header,
        boolean inTests,
        int line,
        List<Call> calls,
        List<FieldUse> fields,
        List<ArrayStore> arrayStores,
        List<Value> returns,
        Set<String> checkedFields,
        List<String> strings,
        List<Integer> clockDifferences,
        Set<String> caught,
        boolean locks,
        String label) {

    public String owner() {
        return header.owner();
    }

    public String name() {
        return header.name();
    }

    /**
     * Its assignments of one field.
     *
     * @param field as {@code owner.name}
     */
    public Stream<FieldUse> writes(String field) {
        return fields.stream().filter(use -> use.write() && use.key().equals(field));
    }

    /** One object a method; comparing contents would be slow and says nothing more. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
