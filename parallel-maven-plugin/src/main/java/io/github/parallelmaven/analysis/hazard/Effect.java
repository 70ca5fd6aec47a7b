package io.github.parallelmaven.analysis.hazard;

/**
 * What a caller needs to know of a method: it changes what hangs at one of its parameters.
 *
 * @param parameter which; 0 is {@code this} in an instance method
 * @param kind how, in the end; never {@link Mutation.Kind#CALL}
 * @param weak as in {@link Mutation}
 * @param changed the class of this module whose object is changed in the end, or empty when that is not known
 */
record Effect(int parameter, Mutation.Kind kind, boolean weak, String changed) {

    Effect onParameter(int other) {
        return new Effect(other, kind, weak, changed);
    }

    Effect onAnything() {
        return new Effect(parameter, kind, weak, "");
    }
}
