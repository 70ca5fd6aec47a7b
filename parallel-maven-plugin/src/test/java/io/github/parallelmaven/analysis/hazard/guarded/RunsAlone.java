package io.github.parallelmaven.analysis.hazard.guarded;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
@Retention(RetentionPolicy.RUNTIME)
@interface RunsAlone {}
