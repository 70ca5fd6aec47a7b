package io.github.parallelmaven.phase;

/** Where a person reads along, a line at a time. */
@FunctionalInterface
public interface Console {

    void say(String line);
}
