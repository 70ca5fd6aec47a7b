package io.github.parallelmaven.phase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.run.RunBuilder;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NestedClassesTest {

    private static final String NESTED =
            "[engine:junit-jupiter]/[class:a.QuayTest]/[nested-class:Ebb]/[method:falls()]";
    private static final String MEMBER = "[engine:junit-jupiter]/[class:a.QuayTest$Ebb]/[method:falls()]";

    @Test
    void aNestedClassThatSurefireSelectsTooWouldRunTwiceInForks() {
        assertThat(NestedClasses.againstForks(Set.of("a.QuayTest", "a.QuayTest$Ebb"), run(NESTED)))
                .hasValueSatisfying(reason ->
                        assertThat(reason).startsWith("1 nested class, such as a.QuayTest$Ebb, would run twice"));
    }

    @Test
    void whereSurefireSelectsOutermostClassesOnlyNothingRunsTwice() {
        assertThat(NestedClasses.againstForks(Set.of("a.QuayTest"), run(NESTED)))
                .isEmpty();
    }

    @Test
    void aStaticMemberClassIsAClassOfItsOwn() {
        assertThat(NestedClasses.againstForks(Set.of("a.QuayTest", "a.QuayTest$Ebb"), run(MEMBER)))
                .isEmpty();
    }

    @Test
    void whatWouldLeaveOutStaticMemberClassesIsNoAdvice() {
        TestRun both = RunBuilder.run()
                .test(new TestId(NESTED), "a.QuayTest$Ebb", "falls", Outcome.SUCCESSFUL, 0, 1)
                .test(new TestId(MEMBER.replace("Ebb", "Flood")), "a.QuayTest$Flood", "falls", Outcome.SUCCESSFUL, 1, 2)
                .build();

        assertThat(NestedClasses.againstForks(Set.of("a.QuayTest$Ebb", "a.QuayTest$Flood"), both))
                .hasValueSatisfying(reason ->
                        assertThat(reason).endsWith("add each by its name, **/QuayTest$Ebb.class and so on, to them"));
        assertThat(NestedClasses.againstForks(Set.of("a.QuayTest$Ebb"), run(NESTED)))
                .hasValueSatisfying(reason -> assertThat(reason).endsWith("**/*$*; add that to them"));
    }

    private static TestRun run(String id) {
        return RunBuilder.run()
                .test(new TestId(id), "a.QuayTest$Ebb", "falls", Outcome.SUCCESSFUL, 0, 1)
                .build();
    }
}
