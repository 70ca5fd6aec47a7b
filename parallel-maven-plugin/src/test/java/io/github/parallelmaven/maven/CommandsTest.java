package io.github.parallelmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandsTest {

    private static final String BOTH = "`mvn parallel:deps`, then mvn org.example:plugin:1:apply, then mvn verify";

    @Test
    void everyCommandHasThePrefixWhereMavenFindsIt() {
        assertThat(new Commands("org.example:plugin:1", true).text(BOTH))
                .isEqualTo("`mvn parallel:deps`, then mvn parallel:apply, then mvn verify");
    }

    @Test
    void everyCommandHasFullCoordinatesWhereMavenDoesNotFindThePrefix() {
        assertThat(new Commands("org.example:plugin:1", false).text(BOTH))
                .isEqualTo("`mvn org.example:plugin:1:deps`, then mvn org.example:plugin:1:apply, then mvn verify");
    }
}
