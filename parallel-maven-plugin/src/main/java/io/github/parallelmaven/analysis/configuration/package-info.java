/** What the configuration files of a build say: properties, YAML and XML, as keys with values and lines. */
@NullMarked
package io.github.parallelmaven.analysis.configuration;

import org.jspecify.annotations.NullMarked;
