package io.github.parallelmaven.model;

/** One line of the table of sixteen gates. */
public record GateResult(GateId gate, Standing standing) {}
