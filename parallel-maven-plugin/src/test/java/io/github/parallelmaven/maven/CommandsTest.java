package io.github.parallelmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandsTest {

    private static final String BOTH = "`mvn parallel:deps`, then mvn org.example:plugin:1:apply, then mvn verify";

    @Test
    void everyCommandHasThePrefixWhereMavenFindsIt() {
        assertThat(new Commands("org.example:plugin:1", "", true).text(BOTH))
                .isEqualTo("`mvn parallel:deps`, then mvn parallel:apply, then mvn verify");
    }

    @Test
    void theModulesAndPropertiesOfTheCallAreRepeated() {
        assertThat(new Commands("org.example:plugin:1", "-pl a:b -Drat.skip=true ", false).text(BOTH))
                .isEqualTo("`mvn -pl a:b -Drat.skip=true org.example:plugin:1:deps`, then mvn -pl a:b -Drat.skip=true"
                        + " org.example:plugin:1:apply, then mvn verify");
        assertThat(new Commands("org.example:plugin:1", "-Drat.skip=true ", true).text(BOTH))
                .isEqualTo(
                        "`mvn -Drat.skip=true parallel:deps`, then mvn -Drat.skip=true parallel:apply, then mvn verify");
    }

    @Test
    void everyCommandHasFullCoordinatesWhereMavenDoesNotFindThePrefix() {
        assertThat(new Commands("org.example:plugin:1", "", false).text(BOTH))
                .isEqualTo("`mvn org.example:plugin:1:deps`, then mvn org.example:plugin:1:apply, then mvn verify");
    }
}
