/** Chooses a configuration within a budget: a model proposes, measured runs decide. */
@NullMarked
package io.github.parallelmaven.run.tune;

import org.jspecify.annotations.NullMarked;
