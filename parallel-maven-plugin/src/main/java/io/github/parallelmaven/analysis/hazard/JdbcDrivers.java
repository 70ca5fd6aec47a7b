package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.Step;
import java.util.Map;

/**
 * H22: JDBC drivers are registered or removed. Code under test that registers the driver it needs leaves those of others
 * alone.
 */
public final class JdbcDrivers extends GlobalCallRule {

    public JdbcDrivers() {
        super(
                "H22",
                "jdbc_drivers",
                Map.of(
                        "java.sql.DriverManager.registerDriver", "java.sql.DriverManager",
                        "java.sql.DriverManager.deregisterDriver", "java.sql.DriverManager",
                        "java.sql.DriverManager.setLoginTimeout", "java.sql.DriverManager"));
    }

    @Override
    boolean matters(TestClassCode test, Step step, Call call) {
        return test.isTestCode(step) || !call.name().equals("registerDriver");
    }
}
