/** What rooms that read JSON share. */
@NullMarked
package io.github.parallelmaven.json;

import org.jspecify.annotations.NullMarked;
