package io.github.parallelmaven.analysis.hazard.sample.suite;

import io.github.parallelmaven.analysis.hazard.sample.app.PooledSource;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;

class TimedSourceSample {

    @Test
    void setsTheTimeOfAll() {
        DriverManager.setLoginTimeout(3); // HAZARD H22
        new PooledSource().getLoginTimeout();
    }
}
