package io.github.parallelmaven.analysis.hazard.guarded;

import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class MethodIsolatedWriter {

    @Test
    @RunsAlone
    void changesTheTimeZone() {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    }
}
