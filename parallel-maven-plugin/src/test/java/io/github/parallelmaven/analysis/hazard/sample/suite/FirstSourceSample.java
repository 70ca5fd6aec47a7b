package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.parallelmaven.analysis.hazard.sample.app.PooledSource;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FirstSourceSample {

    @Test
    void asksForAConnection() {
        assertThrows(SQLException.class, new PooledSource()::getConnection);
    }
}
