/** Maven behind our ports: the child Maven, Surefire in the session, the build's own run, the project reader. */
@NullMarked
package io.github.parallelmaven.maven;

import org.jspecify.annotations.NullMarked;
