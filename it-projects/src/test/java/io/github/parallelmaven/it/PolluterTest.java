package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A difference that no rule foresees: found by a run, reduced to two classes, and to be seen again by one command. */
class PolluterTest {

    private static final Pattern FOUND = Pattern.compile(
            "org\\.example\\.board\\.LessonTest gave another result beside (\\S+); to see it again: `mvn (.*?)`");

    @Test
    @Tag("full")
    void theTwoClassesThatMustNotMeetAreNamedAndTheirCommandShowsIt() {
        ItProject project = ItProject.copy("a-polluter-that-no-rule-sees", "polluter");
        String unchanged = project.read("src/test/java/org/example/board/LessonTest.java");

        // Where a machine is busy the budget of another mode may not pay the proof, or not that of the lock.
        MavenRun run = project.goal("apply", "-Dparallel.perf.workers=threads", "-Dparallel.perf.mode=thorough");

        assertThat(run.exit()).as("see %s", run.file()).isZero();
        assertThat(project.read("src/test/java/org/example/board/LessonTest.java"))
                .as("the agent has seen what the two share")
                .contains("@ResourceLock(\"static:org.example.board.Board.text\")")
                .doesNotContain("@Isolated");

        Matcher found = run.log().stream()
                .map(FOUND::matcher)
                .filter(Matcher::find)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no polluter is named, see " + run.file()));
        assertThat(found.group(1)).isEqualTo("org.example.board.DoodleTest");
        assertThat(project.goal("explain", "-Dtest=LessonTest").log())
                .anyMatch(line -> line.contains("MEASURED"))
                .anyMatch(line -> line.contains("gave another result beside org.example.board.DoodleTest"))
                .anyMatch(line -> line.contains("lifting it: would save about "));

        project.goal("rollback");
        assertThat(project.read("src/test/java/org/example/board/LessonTest.java"))
                .isEqualTo(unchanged);
        MavenRun again = project.maven(words(found.group(2)));

        assertThat(again.exit()).as("see %s", again.file()).isNotZero();
        assertThat(again.log()).anyMatch(line -> line.contains("LessonTest.whatIsWrittenStaysForTheLesson"));
    }

    private static String[] words(String command) {
        return Stream.of(command.split(" (?=-)|(?<=test) "))
                .map(word -> word.replace("'", ""))
                .toList()
                .toArray(String[]::new);
    }
}
