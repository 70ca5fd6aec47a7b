package io.github.parallelmaven.analysis.bytecode;

import io.github.parallelmaven.model.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the source file of a class by its package and the file name that the compiler noted. */
final class SourcePlaces {

    private final Project project;
    private final Map<String, String> known = new HashMap<>();

    SourcePlaces(Project project) {
        this.project = project;
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
        List<Path> roots = new ArrayList<>(project.testSourceRoots());
        roots.add(project.basedir().resolve("src/main/java"));
        roots.add(project.basedir().resolve("src/main/kotlin"));
        roots.add(project.basedir().resolve("src/test/kotlin"));
        return roots.stream()
                .map(root -> root.resolve(relative))
                .filter(Files::isRegularFile)
                .map(project::show)
                .findFirst()
                .orElse("");
    }
}
