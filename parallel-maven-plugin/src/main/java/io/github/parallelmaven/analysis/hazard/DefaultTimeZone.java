package io.github.parallelmaven.analysis.hazard;

import java.util.Map;

/** H14: the default time zone is changed. */
public final class DefaultTimeZone extends GlobalCallRule {

    public DefaultTimeZone() {
        super(
                "H14",
                "default_time_zone",
                Map.of(
                        "java.util.TimeZone.setDefault", "java.util.TimeZone.default",
                        "java.util.SimpleTimeZone.setDefault", "java.util.TimeZone.default",
                        "org.joda.time.DateTimeZone.setDefault", "java.util.TimeZone.default"));
    }
}
