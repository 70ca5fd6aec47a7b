package io.github.parallelmaven.model;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A POM of the build from which judged modules inherit, and no other module that has tests: what it says reaches them and
 * nobody whose tests were not measured.
 *
 * @param pom its path from the root, with forward slashes
 * @param modules the judged modules that inherit from it, by their folders from the root
 */
public record SharedPom(String pom, SortedSet<String> modules) {

    public SharedPom {
        modules = new TreeSet<>(modules);
    }
}
