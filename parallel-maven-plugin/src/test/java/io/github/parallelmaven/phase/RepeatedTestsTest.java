package io.github.parallelmaven.phase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.Outcome;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.run.RunBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RepeatedTestsTest {

    private static final String SUITE = "[engine:junit-platform-suite]/[suite:a.AllTest]/";
    private static final String ALTO = "[engine:junit-jupiter]/[class:a.AltoTest]/[method:sings()]";

    @Test
    void aTestThatRunsByItselfAndInASuiteIsNamedWithTheSuite() {
        List<String> said = new ArrayList<>();

        RepeatedTests repeated = RepeatedTests.in(run(ALTO, SUITE + ALTO));
        repeated.say(said::add);

        assertThat(repeated.tests()).isEqualTo(1);
        assertThat(repeated.classes()).containsExactly("a.AltoTest");
        assertThat(repeated.suites()).containsExactly("a.AllTest");
        assertThat(said)
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("1 test of a.AltoTest run more than once, since a.AllTest run them too")
                        .contains("<excludes>"));
        assertThat(repeated.againstForks())
                .hasValueSatisfying(reason -> assertThat(reason)
                        .contains("since a.AllTest run them too, and in forks one report of Surefire's would replace"));
    }

    @Test
    void aTestThatOnlyASuiteRunsIsNoneOfThem() {
        List<String> said = new ArrayList<>();

        RepeatedTests repeated = RepeatedTests.in(run(SUITE + ALTO));
        repeated.say(said::add);

        assertThat(repeated.classes()).isEmpty();
        assertThat(said).isEmpty();
        assertThat(repeated.againstForks()).isEmpty();
    }

    private static TestRun run(String... ids) {
        RunBuilder run = RunBuilder.run();
        Stream.of(ids).forEach(id -> run.test(new TestId(id), "a.AltoTest", "sings", Outcome.SUCCESSFUL, 0, 1));
        return run.build();
    }
}
