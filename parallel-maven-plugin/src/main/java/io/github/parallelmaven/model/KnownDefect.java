package io.github.parallelmaven.model;

/**
 * A known defect of a build component at a version, from facts that were tried.
 *
 * @param component such as {@code maven-surefire-plugin 3.6.0}
 * @param description what goes wrong
 * @param blocking true when results under it cannot be trusted
 * @param fix what to do
 */
public record KnownDefect(String component, String description, boolean blocking, String fix) {}
