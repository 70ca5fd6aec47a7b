package org.example.mill;

/** Marks tests that the nightly build runs. */
public interface Night {}
