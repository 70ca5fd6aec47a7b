package io.github.parallelmaven.phase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PolluterSearchTest {

    @Test
    void anOptionThatAShellWouldChangeIsQuoted() {
        assertThat(PolluterSearch.quoted("-Dorder=org.junit.jupiter.api.ClassOrderer$OrderAnnotation"))
                .isEqualTo("'-Dorder=org.junit.jupiter.api.ClassOrderer$OrderAnnotation'");
        assertThat(PolluterSearch.quoted("-DargLine=-XX:+UseSerialGC -XX:TieredStopAtLevel=1"))
                .isEqualTo("'-DargLine=-XX:+UseSerialGC -XX:TieredStopAtLevel=1'");
        assertThat(PolluterSearch.quoted("-DforkCount=2")).isEqualTo("-DforkCount=2");
    }
}
