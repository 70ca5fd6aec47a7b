package io.github.parallelmaven.model;

import java.util.List;
import java.util.Set;

/**
 * What the bytecode of one test method (with what it reaches in test code) says that matters for its category.
 *
 * @param method the test
 * @param kinds of outside things it touches
 * @param calls how many calls it makes on the code under test and on mocks
 * @param mocks how many mocks it stubs or verifies
 * @param assertions how many assertion calls it makes
 * @param strings string constants it uses
 */
public record MethodFacts(
        TestMethod method, Set<Touch> kinds, int calls, int mocks, int assertions, List<String> strings) {

    /** Something outside pure computation. */
    public enum Touch {
        SOCKET,
        FILE,
        DATABASE,
        CONTAINER,
        SPRING_CONTEXT,
        SLEEP,
        PROCESS
    }

    public MethodFacts {
        kinds = Set.copyOf(kinds);
        strings = List.copyOf(strings);
    }
}
