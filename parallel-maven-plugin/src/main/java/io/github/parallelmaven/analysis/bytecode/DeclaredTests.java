package io.github.parallelmaven.analysis.bytecode;

import io.github.parallelmaven.model.DiscoveredTest;
import java.util.List;

/** Test methods by their annotations. */
public final class DeclaredTests {

    private DeclaredTests() {}

    public static List<DiscoveredTest> of(CodeModel code) {
        throw new UnsupportedOperationException("signature only: " + code);
    }
}
