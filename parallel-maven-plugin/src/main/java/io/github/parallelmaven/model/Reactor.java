package io.github.parallelmaven.model;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The modules of one build that have tests. Their suites run one after another, and are judged together.
 *
 * @param coordinates groupId:artifactId:version of the project the build is called for
 * @param modules in the order of the build; at least one
 */
public record Reactor(String coordinates, List<Project> modules) {

    public Reactor {
        modules = List.copyOf(modules);
        if (modules.isEmpty()) {
            throw new IllegalArgumentException("a build whose tests are judged has a module with tests");
        }
    }

    /** A build of one module. */
    public static Reactor of(Project only) {
        return new Reactor(only.coordinates(), List.of(only));
    }

    /** The topmost folder that belongs to the build. */
    public Path root() {
        return modules.get(0).root();
    }

    /** A path as users read it: from the root, with forward slashes. */
    public String show(Path path) {
        return modules.get(0).show(path);
    }

    /** Where tests are, in all modules. */
    public Stream<Path> testSourceRoots() {
        return modules.stream().flatMap(module -> module.testSourceRoots().stream());
    }
}
