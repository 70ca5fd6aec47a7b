package io.github.parallelmaven.analysis.bytecode;

/** A store into an array, and the line it stands on. */
public record ArrayStore(Value array, int line) {}
