package org.example.mill;

/** Marks tests that this build leaves out. */
public interface Asleep {}
