/** What apply wrote, as it is kept until it is taken back. */
@NullMarked
package io.github.parallelmaven.edit.journal;

import org.jspecify.annotations.NullMarked;
