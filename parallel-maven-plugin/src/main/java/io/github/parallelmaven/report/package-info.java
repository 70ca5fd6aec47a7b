/** What users and other processes read: JSON, the terminal's table, the summary, samples and the certificate. */
@NullMarked
package io.github.parallelmaven.report;

import org.jspecify.annotations.NullMarked;
