/** The hazard rules, one class each, and the conflicts and remedies that follow from what they find. */
@NullMarked
package io.github.parallelmaven.analysis.hazard;

import org.jspecify.annotations.NullMarked;
