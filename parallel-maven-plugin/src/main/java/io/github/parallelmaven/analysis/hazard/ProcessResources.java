package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.model.ProcessResource;
import java.util.List;
import java.util.SortedSet;

/** Constants that name something outside the JVM. */
public final class ProcessResources {

    private ProcessResources() {}

    public static List<ProcessResource> find(CodeModel code, SortedSet<String> testClasses) {
        throw new UnsupportedOperationException("signature only: " + code + testClasses);
    }
}
