package io.github.parallelmaven.model;

/**
 * What one category took. All in seconds; a value that was not measured or derived is negative.
 *
 * @param category the category
 * @param tests how many tests
 * @param sequential in a sequential run: the sum of its tests
 * @param parallel in the chosen configuration
 * @param workers the workers of the configuration {@code parallel} comes from
 * @param measured true when the category ran by itself; false when derived from whole-suite runs
 */
public record CategoryTime(
        Category category, int tests, double sequential, double parallel, int workers, boolean measured) {}
