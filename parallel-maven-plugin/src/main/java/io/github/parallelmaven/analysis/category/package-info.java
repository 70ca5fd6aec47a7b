/** Which category each test has and why, and the tags that say so. */
@NullMarked
package io.github.parallelmaven.analysis.category;

import org.jspecify.annotations.NullMarked;
