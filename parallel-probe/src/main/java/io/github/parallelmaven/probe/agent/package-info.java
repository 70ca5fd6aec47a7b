/**
 * The recording agent: it changes classes while they are loaded so that they tell which static fields, properties, files,
 * ports, databases and loggers a test class uses. Attached for recorded runs only.
 */
@NullMarked
package io.github.parallelmaven.probe.agent;

import org.jspecify.annotations.NullMarked;
