package io.github.parallelmaven.model;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The modules of one build that have tests. Their suites run one after another, and are judged together.
 *
 * @param coordinates groupId:artifactId:version of the project the build is called for
 * @param modules in the order of the build; at least one
 * @param shared the POMs that modules share, each before those that inherit from it
 * @param isPart whether the call chose some modules of a larger build
 */
public record Reactor(String coordinates, List<Project> modules, List<SharedPom> shared, boolean isPart) {

    public Reactor {
        modules = List.copyOf(modules);
        shared = List.copyOf(shared);
        if (modules.isEmpty()) {
            throw new IllegalArgumentException("a build whose tests are judged has a module with tests");
        }
    }

    /** A build of one module. */
    public static Reactor of(Project only) {
        return new Reactor(only.coordinates(), List.of(only), List.of(), false);
    }

    /** The same build with its modules in another state. */
    public Reactor withModules(List<Project> others) {
        return new Reactor(coordinates, others, shared, isPart);
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
