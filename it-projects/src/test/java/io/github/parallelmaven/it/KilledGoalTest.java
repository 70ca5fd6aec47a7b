package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A goal that is ended from outside, and one that meets another. */
class KilledGoalTest {

    @Test
    void aKilledGoalLeavesTheProjectAsItWasAndNoProcessAndTheNextOneWorks() {
        ItProject project = ItProject.copy("tidy-suite", "killed-while-measuring");
        TreeSnapshot before = project.files();
        StartedGoal apply = project.start("apply");
        apply.untilItSays("sequential:");

        MavenRun second = project.goal("deps");
        assertThat(apply.process().isAlive()).isTrue();
        apply.kill();

        assertThat(second.exit()).as("see %s", second.file()).isNotZero();
        assertThat(second.errors())
                .as("see %s", second.file())
                .singleElement()
                .asString()
                .contains("another run works on this project, process "
                        + apply.process().pid() + "; wait for it or end it");
        assertThat(LeftProcesses.in(project.folder())).isEmpty();
        assertThat(project.files()).isEqualTo(before);
        MavenRun next = project.goal("deps", "-Dparallel.failOnGate=false");
        assertThat(next.exit()).as("see %s", next.file()).isZero();
        assertThat(project.files()).isEqualTo(before);
    }

    @Test
    void aGoalThatIsStoppedSaysWhatBecameOfTheProjectAndTheNextOneGoesOnFromItsRuns() {
        ItProject project = ItProject.copy("tidy-suite", "stopped-while-measuring");
        TreeSnapshot before = project.files();
        StartedGoal validate = project.start("validate");
        validate.untilItSays("sequential:");

        validate.stop();

        assertThat(validate.said("Stopped: your project is as it was"))
                .as("see %s", validate.log())
                .isTrue();
        assertThat(LeftProcesses.in(project.folder())).isEmpty();
        assertThat(project.files()).isEqualTo(before);
        MavenRun next = project.goal("validate", "-Dparallel.failOnGate=false");
        assertThat(next.exit()).as("see %s", next.file()).isZero();
        assertThat(next.log())
                .as("see %s", next.file())
                .anyMatch(line ->
                        line.contains("sequential:") && line.contains("by an earlier goal on these very files"));
    }
}
