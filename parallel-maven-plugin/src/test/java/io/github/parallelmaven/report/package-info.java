/** Tests of what users and other processes read. */
@NullMarked
package io.github.parallelmaven.report;

import org.jspecify.annotations.NullMarked;
