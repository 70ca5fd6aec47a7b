package io.github.parallelmaven.analysis.hazard.methods;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Resolving.class)
interface Extended {}
