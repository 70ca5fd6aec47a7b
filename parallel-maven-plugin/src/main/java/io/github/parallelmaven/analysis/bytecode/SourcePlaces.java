package io.github.parallelmaven.analysis.bytecode;

import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.SiblingClasses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the source file of a class by its package and the file name that the compiler noted. */
final class SourcePlaces {

    private final Reactor reactor;
    private final Map<String, String> known = new HashMap<>();

    SourcePlaces(Reactor reactor) {
        this.reactor = reactor;
    }

    /** Path from the project's root, or empty when there is no such file. */
    String file(ClassFacts type) {
        if (type.sourceFile().isEmpty()) {
            return "";
        }
        int dot = type.name().lastIndexOf('.');
        String folder = dot < 0 ? "" : type.name().substring(0, dot + 1).replace('.', '/');
        return known.computeIfAbsent(folder + type.sourceFile(), this::search);
    }

    private String search(String relative) {
        return reactor.modules().stream()
                .flatMap(SourcePlaces::roots)
                .map(root -> root.resolve(relative))
                .filter(Files::isRegularFile)
                .map(reactor::show)
                .findFirst()
                .orElse("");
    }

    private static Stream<Path> roots(Project module) {
        return Stream.concat(
                module.testSourceRoots().stream(),
                Stream.concat(
                        Stream.of("src/main/java", "src/main/kotlin", "src/test/kotlin")
                                .map(module.basedir()::resolve),
                        module.setup().siblings().stream().flatMap(SourcePlaces::roots)));
    }

    private static Stream<Path> roots(SiblingClasses sibling) {
        String folder = sibling.tests() ? "src/test/" : "src/main/";
        return Stream.of("java", "kotlin").map(language -> sibling.basedir().resolve(folder + language));
    }
}
