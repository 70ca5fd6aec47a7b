package io.github.parallelmaven.analysis.bytecode.sample;

import org.junit.jupiter.api.Test;

interface DeclaredContract {

    @Test
    default void fromAnInterface() {}
}
