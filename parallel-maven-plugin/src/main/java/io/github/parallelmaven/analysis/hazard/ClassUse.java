package io.github.parallelmaven.analysis.hazard;

/** One use of something shared by one test class. */
record ClassUse(Examined test, ResourceUse use) {}
