/** Byte-exact edits of sources, POMs and JUnit's properties; the trial workspace, the journal, rollback and the patch. */
@NullMarked
package io.github.parallelmaven.edit;

import org.jspecify.annotations.NullMarked;
