/** The nouns: records, enums and sealed interfaces. No I/O, no clock, nothing but the JDK. */
@NullMarked
package io.github.parallelmaven.model;

import org.jspecify.annotations.NullMarked;
