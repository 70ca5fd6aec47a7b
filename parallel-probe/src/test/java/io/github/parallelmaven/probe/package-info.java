@NullMarked
package io.github.parallelmaven.probe;

import org.jspecify.annotations.NullMarked;
