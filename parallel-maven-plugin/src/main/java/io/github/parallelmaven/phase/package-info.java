/** The four phases, and Validate, Apply and Rollback: order and resume, nothing else. */
@NullMarked
package io.github.parallelmaven.phase;

import org.jspecify.annotations.NullMarked;
