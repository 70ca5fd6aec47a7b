package io.github.parallelmaven.analysis.hazard.guarded;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class IsolatedWriter {

    @Test
    void changesTheLocale() {
        Locale.setDefault(Locale.ROOT);
    }
}
