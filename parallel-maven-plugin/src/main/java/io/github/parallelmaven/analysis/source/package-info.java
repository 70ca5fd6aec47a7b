/** What the test sources say: where declarations stand. Only this package uses JavaParser, and only for positions. */
@NullMarked
package io.github.parallelmaven.analysis.source;

import org.jspecify.annotations.NullMarked;
