/** One file of the user: edits of its text, exact in bytes, and its replacement as a whole. */
@NullMarked
package io.github.parallelmaven.edit.file;

import org.jspecify.annotations.NullMarked;
