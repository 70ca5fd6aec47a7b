package io.github.parallelmaven.phase;

import io.github.parallelmaven.analysis.bytecode.CategoryFacts;
import io.github.parallelmaven.analysis.bytecode.ClassFacts;
import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.DeclaredTests;
import io.github.parallelmaven.analysis.category.TestSources;
import io.github.parallelmaven.analysis.source.SourceTree;
import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.MethodFacts;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.TestMethod;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The suite as sources and classes say it is, read once.
 *
 * @param tree the Java sources of the untouched tests
 * @param code the compiled classes
 * @param sources where test methods are declared
 */
record SuiteSources(SourceTree tree, CodeModel code, TestSources sources) {

    static SuiteSources read(Reactor reactor, CodeModel code, Collection<DiscoveredTest> tests) {
        SourceTree tree = SourceTree.read(reactor);
        List<String> classes =
                tests.stream().map(test -> test.method().className()).distinct().toList();
        return new SuiteSources(
                tree, code, new TestSources(tree.types(), supertypes(code, classes), inseparable(code, classes)));
    }

    private static Set<String> inseparable(CodeModel code, List<String> classes) {
        return classes.stream()
                .filter(name -> DeclaredTests.areInseparable(code, name))
                .collect(Collectors.toSet());
    }

    private static Map<String, List<String>> supertypes(CodeModel code, List<String> classes) {
        Map<String, List<String>> supertypes = new TreeMap<>();
        classes.forEach(name -> supertypes.put(
                name,
                code.lineage(name).stream()
                        .map(ClassFacts::name)
                        .filter(ancestor -> !ancestor.equals(name))
                        .toList()));
        return supertypes;
    }

    Map<TestMethod, MethodFacts> facts(Collection<TestMethod> tests) {
        return CategoryFacts.of(code, tests);
    }
}
