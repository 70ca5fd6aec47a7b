/**
 * What goes into the user's test JVM: a listener that writes one line of JSON an event, and a
 * recorder of fixtures. Java 8 bytecode, and nothing at run time but the JUnit that is there.
 */
@NullMarked
package io.github.parallelmaven.probe;

import org.jspecify.annotations.NullMarked;
