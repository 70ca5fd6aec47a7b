/** What the build is: its engines, versions, settings, declared tags and pins, and what of it is known to be wrong. */
@NullMarked
package io.github.parallelmaven.project;

import org.jspecify.annotations.NullMarked;
