/** Tests of the gates: each is shown to pass, and to fail for exactly its reason. */
@NullMarked
package io.github.parallelmaven.gate;

import org.jspecify.annotations.NullMarked;
