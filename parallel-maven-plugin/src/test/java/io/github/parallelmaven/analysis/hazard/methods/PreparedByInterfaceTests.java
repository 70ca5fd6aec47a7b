package io.github.parallelmaven.analysis.hazard.methods;

import org.junit.jupiter.api.Test;

class PreparedByInterfaceTests implements Preparing {

    @Test
    void findsItPrepared() {}
}
