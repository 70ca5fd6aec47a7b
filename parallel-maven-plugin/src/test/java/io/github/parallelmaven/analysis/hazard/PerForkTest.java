package io.github.parallelmaven.analysis.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PerForkTest {

    @Test
    void theValuesOfFurtherForksAreKnownByThatOfTheFirst() {
        assertThat(PerFork.of("port:8080", "port:8080", "port:8080")).contains("port:8080${fork.number}");
        assertThat(PerFork.of("port:8080", "port:8143", "port:8143")).contains("port:8080${fork.number}");
        assertThat(PerFork.of("file:target/log.txt", "file:target/log+3.txt", "file:target/log+3.txt"))
                .contains("file:target/log${fork.number}.txt");
        assertThat(PerFork.of("db:h2:./target/shop", "db:jdbc:h2:file:./target/shop+2", "db:h2:./target/shop+2"))
                .contains("db:jdbc:h2:file:./target/shop${fork.number}");
        assertThat(PerFork.of("db:h2:./target/shop", "db:jdbc:h2:./target/shop", "db:h2:./target/shop"))
                .contains("db:jdbc:h2:./target/shop${fork.number}");
    }

    @Test
    void whatNoForkHasIsNone() {
        assertThat(PerFork.of("port:8080", "port:8079", "port:8079")).isEmpty();
        assertThat(PerFork.of("port:8080", "port:8144", "port:8144")).isEmpty();
        assertThat(PerFork.of("port:8080", "file:8081", "file:8081")).isEmpty();
        assertThat(PerFork.of("file:target/log.txt", "file:target/log3.txt", "file:target/log3.txt"))
                .isEmpty();
    }
}
