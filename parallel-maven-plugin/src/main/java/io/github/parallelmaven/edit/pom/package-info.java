/** Settings and plugins put into POMs. */
@NullMarked
package io.github.parallelmaven.edit.pom;

import org.jspecify.annotations.NullMarked;
