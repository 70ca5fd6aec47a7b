package org.example.yard.base;

/** A plank of a length in centimetres. */
public record Plank(int length) {

    public Plank sawn(int off) {
        return new Plank(length - off);
    }
}
