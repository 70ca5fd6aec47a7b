package io.github.parallelmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Surefire replaces references as it starts the tests. */
class LateReferencesTest {

    @Test
    void aPropertyIsReadLateAndAnUnsetOneStays() {
        Properties properties = new Properties();
        properties.setProperty("argLine", "-Da=$1 -XX:+UseSerialGC");

        assertThat(LateReferences.resolved("-Xss2m @{argLine} @{other}", properties))
                .isEqualTo("-Xss2m -Da=$1 -XX:+UseSerialGC @{other}");
    }

    @Test
    void theFirstThatStaysIsNamed() {
        assertThat(LateReferences.first("-Xss2m @{other} @{more}")).hasValue("other");
        assertThat(LateReferences.first("-Xss2m ${argLine}")).isEmpty();
    }
}
