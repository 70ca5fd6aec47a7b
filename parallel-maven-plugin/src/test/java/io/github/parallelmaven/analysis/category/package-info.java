@NullMarked
package io.github.parallelmaven.analysis.category;

import org.jspecify.annotations.NullMarked;
