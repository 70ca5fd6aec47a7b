package io.github.parallelmaven.maven;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestMethod;
import io.github.parallelmaven.phase.Listed;
import io.github.parallelmaven.phase.SuiteProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which names of tests and classes may be there twice in a build. */
class ToldApartTest {

    private static final String JUPITER = "[engine:junit-jupiter]/[class:core.ATest]/[method:works()]";

    private final List<DiscoveredTest> tests = new ArrayList<>();
    private final SortedSet<String> unlisted = new TreeSet<>();
    private final SortedMap<String, List<String>> modules = new TreeMap<>();

    private void test(String id) {
        tests.add(new DiscoveredTest(new TestId(id), new TestMethod("core.ATest", "works", ""), Set.of()));
    }

    private void require() {
        ToldApart.require(new Listed(tests, unlisted), modules);
    }

    @Test
    void aTestClassOfTwoModulesIsRefused() {
        test(JUPITER);
        modules.put("core.ATest", List.of("core", "web"));

        assertThatThrownBy(this::require)
                .isInstanceOf(SuiteProblem.class)
                .hasMessageContaining("The test class core.ATest is in two modules, core and web");
    }

    @Test
    void aClassOfTwoModulesThatHoldsNoTestIsNot() {
        test(JUPITER);
        modules.put("core.ATest", List.of("core"));
        modules.put("core.TestConfig", List.of("core", "web"));

        assertThatCode(this::require).doesNotThrowAnyException();
    }

    @Test
    void aClassOfTwoModulesThatMayHoldTestsIs() {
        unlisted.add("core.TestConfig");
        modules.put("core.TestConfig", List.of("core", "web"));

        assertThatThrownBy(this::require).isInstanceOf(SuiteProblem.class).hasMessageContaining("core.TestConfig");
    }

    @Test
    void aTestThatASuiteOfAnotherModuleRunsAgainIsRefusedWithThatReason() {
        test(JUPITER);
        test("[engine:junit-platform-suite]/[suite:it.AllTests]/" + JUPITER);
        modules.put("core.ATest", List.of("core"));
        modules.put("it.AllTests", List.of("it"));

        assertThatThrownBy(this::require)
                .isInstanceOf(SuiteProblem.class)
                .hasMessageContaining("runs by itself and again through the suite it.AllTests")
                .hasMessageContaining("-pl '!MODULE'");
    }

    @Test
    void aTestThatTwoExecutionsRunIsRefusedWithThatReason() {
        test(JUPITER);
        test(JUPITER);

        assertThatThrownBy(this::require)
                .isInstanceOf(SuiteProblem.class)
                .hasMessageContaining("in several executions of Surefire");
    }
}
