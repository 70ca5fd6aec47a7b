/** Rules on results that depend on time, load or order: nothing is shared, so that they are reported and isolate nothing. */
@NullMarked
package io.github.parallelmaven.analysis.hazard.load;

import org.jspecify.annotations.NullMarked;
