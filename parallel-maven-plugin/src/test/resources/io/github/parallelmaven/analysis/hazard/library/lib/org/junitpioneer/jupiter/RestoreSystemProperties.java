package org.junitpioneer.jupiter;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.parallel.ResourceLock;

@Retention(RetentionPolicy.RUNTIME)
@ResourceLock("java.lang.System.properties")
public @interface RestoreSystemProperties {}
