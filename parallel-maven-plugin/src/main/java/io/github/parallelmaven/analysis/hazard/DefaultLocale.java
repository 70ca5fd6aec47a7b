package io.github.parallelmaven.analysis.hazard;

import java.util.Map;

/** H13: the default locale is changed. */
public final class DefaultLocale extends GlobalCallRule {

    public DefaultLocale() {
        super("H13", "default_locale", Map.of("java.util.Locale.setDefault", "java.util.Locale.default"));
    }
}
