package io.github.parallelmaven.analysis.bytecode;

import java.util.List;

/** Where a value on the stack comes from, as far as one method shows it. Classes are named by binary name. */
public sealed interface Value {

    /** A string, number or boolean (as an integer) written in the code. */
    record Constant(Object value) implements Value {}

    /** A class literal. */
    record TypeLiteral(String type) implements Value {}

    /** The literal {@code null}. */
    record Null() implements Value {}

    /** A parameter of the method itself; 0 is {@code this} in an instance method. */
    record Parameter(int index) implements Value {}

    /** What a field holds; the receiver of a static field is {@link Unknown}. */
    record FieldValue(String owner, String name, boolean isStatic, Value receiver) implements Value {

        /** As {@link FieldUse#key}. */
        public String key() {
            return owner + "." + name;
        }
    }

    /** A new object with its constructor's arguments, or a new array with the elements stored into it. */
    record Created(String type, List<Value> arguments) implements Value {

        /** Stands for the type of an array. */
        public static final String ARRAY = "[]";

        /** Stands for the type of an array that has no elements. */
        public static final String EMPTY_ARRAY = "[0]";
    }

    /** What a call returned. */
    record Result(Call call) implements Value {}

    /** A string put together from parts. */
    record Joined(List<Value> parts) implements Value {}

    /** Two whole numbers, added or with the second one taken away. */
    record Sum(Value left, Value right, boolean minus) implements Value {}

    /** An element of an array. */
    record Element(Value array) implements Value {}

    /** One of several, after a branch. */
    record OneOf(List<Value> values) implements Value {}

    /** Nothing is known. */
    record Unknown() implements Value {}
}
