package io.github.parallelmaven.analysis.hazard.methods;

interface FurtherExtended extends Extended {}
