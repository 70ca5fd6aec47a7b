package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.Step;
import java.util.Map;

/**
 * H22: JDBC drivers are registered or removed. Code under test that registers the driver it needs leaves those of others
 * alone, and a data source has a setter because its interface asks for one: it counts where somebody calls it.
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
        return test.isTestCode(step)
                || !call.name().equals("registerDriver")
                        && (!call.name().equals(step.method().name()) || isCalled(test, step));
    }

    private static boolean isCalled(TestClassCode test, Step setter) {
        return test.reach().steps().stream()
                .filter(step -> step != setter)
                .flatMap(step -> step.method().calls().stream())
                .anyMatch(call -> call.name().equals(setter.method().name())
                        && !call.owner().equals("java.sql.DriverManager"));
    }
}
