package io.github.parallelmaven.analysis.hazard;

/**
 * What a caller needs to know of a method: it changes what hangs at one of its parameters.
 *
 * @param parameter which; 0 is {@code this} in an instance method
 * @param onMock whether it stubs, verifies or resets a mock
 * @param weak as in {@link Mutation}
 * @param changed the class of this module whose object is changed in the end, or empty when that is not known
 */
record Effect(int parameter, boolean onMock, boolean weak, String changed) {

    Effect onParameter(int other) {
        return new Effect(other, onMock, weak, changed);
    }

    Effect onAnything() {
        return new Effect(parameter, onMock, weak, "");
    }
}
