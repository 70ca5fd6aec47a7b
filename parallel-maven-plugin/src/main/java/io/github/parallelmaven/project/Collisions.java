package io.github.parallelmaven.project;

import io.github.parallelmaven.model.Project;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Places where a word that is to become a category's tag already selects or excludes tests. Tagging would change what
 * they select: {@code excludedGroups=slow} would silently drop tests.
 */
public final class Collisions {

    private Collisions() {}

    /**
     * The collisions. Once a tag is declared, selecting by it is meant, so that only undeclared ones are to be asked for.
     * Each place as {@code file:line text}: first POMs (the module's and those above it, profiles included), then CI files
     * and {@code .mvn/maven.config}.
     *
     * @param words the tags looked for
     */
    public static List<String> of(Project project, Collection<String> words) {
        List<String> places = new ArrayList<>(PomGroups.uses(project, words));
        places.addAll(CommandLineGroups.uses(project, words));
        return List.copyOf(places);
    }
}
