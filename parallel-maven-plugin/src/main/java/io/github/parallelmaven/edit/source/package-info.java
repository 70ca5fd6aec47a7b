/** Annotations put into Java sources. */
@NullMarked
package io.github.parallelmaven.edit.source;

import org.jspecify.annotations.NullMarked;
