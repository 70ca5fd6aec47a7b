package io.github.parallelmaven.analysis.hazard;

import java.util.Map;

/** H22: JDBC drivers are registered or removed. */
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
}
