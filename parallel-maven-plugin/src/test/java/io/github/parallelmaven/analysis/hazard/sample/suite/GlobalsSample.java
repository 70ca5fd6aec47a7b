package io.github.parallelmaven.analysis.hazard.sample.suite;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.CookieHandler;
import java.security.Security;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Consumer;
import java.util.logging.LogManager;
import org.junit.jupiter.api.Test;

class GlobalsSample {

    @Test
    void changesTheJvm() throws SQLException {
        System.setOut(new PrintStream(new ByteArrayOutputStream())); // HAZARD H12
        System.setErr(System.out); // HAZARD H12
        Consumer<Locale> changer = Locale::setDefault; // HAZARD H13
        changer.accept(Locale.ROOT);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC")); // HAZARD H14
        Security.setProperty("a", "b"); // HAZARD H16
        CookieHandler.setDefault(null); // HAZARD H17
        Thread.setDefaultUncaughtExceptionHandler(null); // HAZARD H18
        LogManager.getLogManager().reset(); // HAZARD H19
        DriverManager.deregisterDriver(null); // HAZARD H22
    }

    @Test
    void looksOnly() {
        System.out.println(Locale.getDefault());
        System.out.println(TimeZone.getDefault());
        Thread.currentThread().setUncaughtExceptionHandler(null);
    }
}
