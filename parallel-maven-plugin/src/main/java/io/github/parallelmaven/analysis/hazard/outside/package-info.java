/** Rules on what outlives or lies outside the JVM: services, engines of files, native state. */
@NullMarked
package io.github.parallelmaven.analysis.hazard.outside;

import org.jspecify.annotations.NullMarked;
