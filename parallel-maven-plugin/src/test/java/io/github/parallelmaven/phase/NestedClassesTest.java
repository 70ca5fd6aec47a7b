package io.github.parallelmaven.phase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunKind;
import io.github.parallelmaven.model.TestExecution;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestMethod;
import io.github.parallelmaven.model.TestRun;
import java.util.List;
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

    private static TestRun run(String id) {
        TestExecution test = new TestExecution(
                new TestId(id),
                new TestMethod("a.QuayTest$Ebb", "falls", ""),
                Outcome.SUCCESSFUL,
                "",
                "",
                0,
                1,
                "main",
                1,
                1);
        return new TestRun(
                1,
                RunKind.BASELINE,
                RunConfiguration.sequential(),
                "tree",
                0,
                1,
                new TestRun.Exit(TestRun.Status.SUCCESS, ""),
                List.of(test),
                List.of(),
                List.of(),
                List.of(),
                0,
                0);
    }
}
