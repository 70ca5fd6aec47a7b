package io.github.parallelmaven.analysis.bytecode;

import io.github.parallelmaven.model.MethodFacts;
import io.github.parallelmaven.model.TestMethod;
import java.util.Collection;
import java.util.Map;

/** What the bytecode says that matters for a test's category. */
public final class CategoryFacts {

    private CategoryFacts() {}

    public static Map<TestMethod, MethodFacts> of(CodeModel code, Collection<TestMethod> tests) {
        throw new UnsupportedOperationException("signature only: " + code + tests);
    }
}
