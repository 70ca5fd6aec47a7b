package io.github.parallelmaven.model;

import io.github.parallelmaven.model.Finding.Access;
import java.util.List;

/**
 * One resource that a test class was seen to use while it ran.
 *
 * @param testClass the outermost test class
 * @param resource as the agent names it: {@code static:a.B.c}, {@code property:name}, {@code file:path}, {@code port:8080},
 *     {@code db:} and a JDBC URL, {@code logger:name}, or what is set for the whole JVM
 * @param access whether the class wrote it, at least once
 * @param value stands for the one value that it wrote; empty where it wrote many, or one that cannot be compared
 * @param pid the process: what one JVM holds is another thing in each
 * @param path the methods from the test to its first write, as {@code a.B.method}, outermost first; empty for reads
 */
public record Touch(String testClass, String resource, Access access, String value, long pid, List<String> path) {

    public Touch {
        path = List.copyOf(path);
    }

    /** The same under another name. */
    public Touch withResource(String name) {
        return new Touch(testClass, name, access, value, pid, path);
    }

    public boolean writes() {
        return access == Access.WRITE;
    }
}
