/** The sixteen judges: pure functions from evidence to verdict. No I/O, no logger, no clock. */
@NullMarked
package io.github.parallelmaven.gate;

import org.jspecify.annotations.NullMarked;
