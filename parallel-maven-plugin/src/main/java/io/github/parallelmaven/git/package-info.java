/** The git of the user: what state a repository is in, and commits into it. Only git's own program is called. */
@NullMarked
package io.github.parallelmaven.git;

import org.jspecify.annotations.NullMarked;
