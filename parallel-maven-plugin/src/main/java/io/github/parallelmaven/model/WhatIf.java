package io.github.parallelmaven.model;

/**
 * What the suite would take if one thing were otherwise. Simulated, never measured.
 *
 * @param what the one thing, for a person, such as {@code 8 cores}
 * @param seconds what the test run would take
 */
public record WhatIf(String what, double seconds) {}
