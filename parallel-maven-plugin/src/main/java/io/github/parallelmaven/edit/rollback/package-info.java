/** Takes back what the journal holds, also from files that have changed elsewhere since. */
@NullMarked
package io.github.parallelmaven.edit.rollback;

import org.jspecify.annotations.NullMarked;
