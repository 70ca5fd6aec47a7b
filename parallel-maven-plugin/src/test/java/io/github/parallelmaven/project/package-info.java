@NullMarked
package io.github.parallelmaven.project;

import org.jspecify.annotations.NullMarked;
