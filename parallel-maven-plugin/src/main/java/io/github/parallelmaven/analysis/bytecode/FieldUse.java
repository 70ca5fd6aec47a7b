package io.github.parallelmaven.analysis.bytecode;

/**
 * A read or write of a field.
 *
 * @param write whether it assigns
 * @param owner binary name of the class that declares it, as far as it is readable
 * @param name the field
 * @param isStatic whether it is static
 * @param receiver whose field, unknown for static ones
 * @param value what is assigned, unknown for reads
 * @param line from 1, or 0 when unknown
 */
public record FieldUse(
        boolean write, String owner, String name, boolean isStatic, Value receiver, Value value, int line) {

    public String key() {
        return owner + "." + name;
    }

    /** Whether it names this field by the class that declares it. */
    public boolean isOf(FieldFacts field) {
        return name.equals(field.name()) && owner.equals(field.owner());
    }
}
