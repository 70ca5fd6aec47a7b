package io.github.parallelmaven.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MavenOptionsTest {

    @Test
    void anOptionThatAShellWouldChangeIsQuoted() {
        assertThat(MavenOptions.of("order", "org.junit.jupiter.api.ClassOrderer$OrderAnnotation"))
                .isEqualTo("'-Dorder=org.junit.jupiter.api.ClassOrderer$OrderAnnotation'");
        assertThat(MavenOptions.of("argLine", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1"))
                .isEqualTo("'-DargLine=-XX:+UseSerialGC -XX:TieredStopAtLevel=1'");
        assertThat(MavenOptions.of("forkCount", "2")).isEqualTo("-DforkCount=2");
    }

    @Test
    void severalStandInTheOrderOfTheMap() {
        assertThat(MavenOptions.of(new TreeMap<>(Map.of("reuseForks", "true", "forkCount", "1"))))
                .isEqualTo("-DforkCount=1 -DreuseForks=true");
    }
}
