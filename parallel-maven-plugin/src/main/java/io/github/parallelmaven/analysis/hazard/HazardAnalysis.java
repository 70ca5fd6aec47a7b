package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.RunConfiguration;
import java.util.List;
import java.util.SortedSet;

/** All rules over all test classes. */
public final class HazardAnalysis {

    private HazardAnalysis() {}

    public static List<Finding> analyse(
            CodeModel code, SortedSet<String> testClasses, RunConfiguration chosen, Suppressions suppressions) {
        throw new UnsupportedOperationException("signature only: " + code + testClasses + chosen + suppressions);
    }
}
