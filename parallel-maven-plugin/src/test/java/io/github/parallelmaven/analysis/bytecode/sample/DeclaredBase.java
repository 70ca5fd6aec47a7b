package io.github.parallelmaven.analysis.bytecode.sample;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("base")
abstract class DeclaredBase {

    @Test
    void inherited() {}

    @Test
    void overriddenWithoutAnnotation() {}
}
