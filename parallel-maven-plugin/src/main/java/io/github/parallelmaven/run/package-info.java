/** Executes one configuration through a port, reads what was recorded, and compares runs by identity. */
@NullMarked
package io.github.parallelmaven.run;

import org.jspecify.annotations.NullMarked;
