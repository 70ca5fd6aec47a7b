/** Parameters to settings, results to console and exception. */
@NullMarked
package io.github.parallelmaven.mojo;

import org.jspecify.annotations.NullMarked;
