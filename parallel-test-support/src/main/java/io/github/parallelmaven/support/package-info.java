/**
 * For tests that may overlap with any other: {@link io.github.parallelmaven.support.Fresh fixtures that belong to one
 * test}, {@link io.github.parallelmaven.support.UniqueIds ids that no other test has}, and {@link
 * io.github.parallelmaven.support.NoSharedState a check that a test class shares no state}. {@link
 * io.github.parallelmaven.support.IndependentTest} is all three as a base class. Needs Jupiter 5.4 or newer, and nothing
 * else of this project.
 */
@NullMarked
package io.github.parallelmaven.support;

import org.jspecify.annotations.NullMarked;
