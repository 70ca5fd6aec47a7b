package io.github.parallelmaven.analysis.hazard;

import java.util.Map;

/** H19: the logging system is reset or configured anew. */
public final class LoggingSettings extends GlobalCallRule {

    public LoggingSettings() {
        super(
                "H19",
                "logging_settings",
                Map.of(
                        "java.util.logging.LogManager.reset", "java.util.logging",
                        "java.util.logging.LogManager.readConfiguration", "java.util.logging",
                        "ch.qos.logback.classic.LoggerContext.reset", "ch.qos.logback",
                        "org.apache.logging.log4j.core.config.Configurator.reconfigure", "org.apache.logging.log4j"));
    }
}
