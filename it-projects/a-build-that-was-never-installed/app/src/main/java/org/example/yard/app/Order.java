package org.example.yard.app;

import org.example.yard.base.Plank;

/** Somebody wants a plank. */
public record Order(Plank plank) {}
