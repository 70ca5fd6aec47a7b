package io.github.parallelmaven.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.Reactor;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JupiterThreadsTest {

    @TempDir
    Path root;

    @Test
    void theClassesOfOneJvmCanBeShuffledAndKeptApartFrom58On() {
        assertThat(lacking("org.junit.jupiter:junit-jupiter-api:5.8.0")).isEmpty();
        assertThat(lacking("org.junit.jupiter:junit-jupiter-api:6.1.3")).isEmpty();
        assertThat(lacking("org.junit.jupiter:junit-jupiter-api:5.7.2")).contains("5.7.2");
        assertThat(lacking("org.junit.jupiter:junit-jupiter-api:5.2.0")).contains("5.2.0");
    }

    @Test
    void aProjectWithoutJupiterLacksNothing() {
        assertThat(lacking("junit:junit:4.13.2")).isEmpty();
    }

    private Optional<String> lacking(String... dependencies) {
        SampleProject project = new SampleProject(root).surefire("3.5.6");
        Arrays.stream(dependencies).forEach(project::dependency);
        return JupiterThreads.lacking(Reactor.of(project.build()));
    }
}
