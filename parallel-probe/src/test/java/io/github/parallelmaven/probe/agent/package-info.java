@NullMarked
package io.github.parallelmaven.probe.agent;

import org.jspecify.annotations.NullMarked;
