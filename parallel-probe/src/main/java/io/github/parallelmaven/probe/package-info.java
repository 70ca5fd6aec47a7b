/**
 * What goes into the user's test JVM: a listener that writes one line of JSON an event, and a
 * recorder of fixtures; and, only where the JVM is started with it, the agent of the package below. Java 8 bytecode, and
 * nothing at run time but the JUnit that is there: the agent's ASM is a copy under a name of ours.
 */
@NullMarked
package io.github.parallelmaven.probe;

import org.jspecify.annotations.NullMarked;
