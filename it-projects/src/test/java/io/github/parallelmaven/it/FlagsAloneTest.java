package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A suite that waits for nothing under the flags, so that workers gain nothing beside them: proven, written, held to, taken back. */
class FlagsAloneTest {

    /** Where it waits, no speed of the machine decides what gains. */
    private static final String WITHOUT_THE_FLAG = """
            if (java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments().contains("-XX:+UseSerialGC")) {
                        return;
                    }
                    try {""";

    /** Whatever is parallel would have to take half the time of starting a JVM. */
    private static final String[] NOTHING_MORE = {
        "-Dparallel.perf.minImprovement=0", "-Dparallel.perf.minGainToApply=50"
    };

    @Test
    @Tag("full")
    void flagsThatGainAloneAreWrittenAloneAndTakenBack() {
        ItProject project = ItProject.copy("a-suite-of-junit-4", "flags-alone");
        project.replace("src/test/java/org/example/mill/Waiting.java", "try {", WITHOUT_THE_FLAG);
        TreeSnapshot before = project.files();

        MavenRun apply = project.goal("apply", NOTHING_MORE);

        assertThat(apply.exit()).as("see %s", apply.file()).isZero();
        assertThat(apply.log())
                .as("see %s", apply.file())
                .anyMatch(line -> line.startsWith("[INFO] Chosen: sequential (light JVM): "))
                .anyMatch(line -> line.contains("4.2  Same results") && line.contains("in 2 runs; nothing to shuffle"))
                .anyMatch(line -> line.startsWith("[INFO] Written:"))
                .noneMatch(line -> line.startsWith("[INFO] Parallel: "))
                .noneMatch(line -> line.contains("One test after another:"));
        assertThat(project.results().words())
                .containsEntry("3.2", "NOT APPLICABLE")
                .containsEntry("3.4", "NOT APPLICABLE");
        assertThat(project.read("pom.xml"))
                .contains("<argLine>-XX:TieredStopAtLevel=1 -XX:+UseSerialGC</argLine>")
                .doesNotContain("<forkCount>");

        MavenRun bound = project.boundBuild();
        assertThat(bound.exit()).as("see %s", bound.file()).isZero();
        assertThat(bound.log()).as("see %s", bound.file()).anyMatch(line -> line.contains("20 tests as certified"));

        project.requireConfirmed(NOTHING_MORE);
        project.requireTakenBackTo(before);
    }
}
