package io.github.parallelmaven.model;

import java.nio.file.Path;

/**
 * Classes of another module of the same build that stand on a module's test class path: own code, wherever its tests are.
 *
 * @param basedir the folder of the module that they belong to
 * @param folder where they are compiled to
 * @param tests whether they are its tests and their helpers, as in a test-jar
 */
public record SiblingClasses(Path basedir, Path folder, boolean tests) {}
