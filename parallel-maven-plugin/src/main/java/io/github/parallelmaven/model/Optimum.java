package io.github.parallelmaven.model;

/**
 * The configuration chosen for a category or for all tests, with the measured run behind it.
 *
 * @param scope {@code unit}, {@code integration}, {@code slow} or {@code all}
 * @param configuration what was chosen
 * @param run the number of the successful run behind it
 * @param seconds what that run took for this scope
 */
public record Optimum(String scope, RunConfiguration configuration, int run, double seconds) {}
