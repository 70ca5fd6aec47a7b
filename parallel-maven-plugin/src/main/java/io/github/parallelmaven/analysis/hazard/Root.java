package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.FieldFacts;

/** Where an object hangs: at a static field, or at a parameter of the method that uses it (0 is {@code this}). */
sealed interface Root {

    record StaticField(FieldFacts field) implements Root {}

    record Parameter(int index) implements Root {}
}
