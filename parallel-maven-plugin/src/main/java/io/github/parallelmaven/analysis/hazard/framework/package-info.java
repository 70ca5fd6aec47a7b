/** Rules on what test frameworks and containers share between test classes. */
@NullMarked
package io.github.parallelmaven.analysis.hazard.framework;

import org.jspecify.annotations.NullMarked;
