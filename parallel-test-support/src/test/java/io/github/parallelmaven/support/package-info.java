/** Tests of what users may call in their own. */
@NullMarked
package io.github.parallelmaven.support;

import org.jspecify.annotations.NullMarked;
