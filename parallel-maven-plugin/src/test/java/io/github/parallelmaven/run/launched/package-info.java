/** Test classes that our tests launch; the build never runs them as its own. */
@NullMarked
package io.github.parallelmaven.run.launched;

import org.jspecify.annotations.NullMarked;
