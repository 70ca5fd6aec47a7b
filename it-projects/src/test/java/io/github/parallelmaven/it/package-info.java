/** Runs the installed plugin with real Maven on copies of real projects, and reads what it says and leaves behind. */
@NullMarked
package io.github.parallelmaven.it;

import org.jspecify.annotations.NullMarked;
