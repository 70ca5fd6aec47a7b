package io.github.parallelmaven.phase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.DeclaredTests;
import io.github.parallelmaven.analysis.hazard.Suppressions;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.Setting;
import io.github.parallelmaven.model.Setting.Kind;
import io.github.parallelmaven.model.Setting.Origin;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A class whose tests overlap because it asks for it, and change a field of their object. */
class ThreadSafetyPhaseTest {

    private static final String TYPE = """
            package a;

            import org.junit.jupiter.api.Test;
            import org.junit.jupiter.api.TestInstance;
            import org.junit.jupiter.api.parallel.Execution;
            import org.junit.jupiter.api.parallel.ExecutionMode;

            @Execution(ExecutionMode.CONCURRENT)
            %s
            class A1Test {

                private int made;

                @Test
                void works() {
                    made++;
                }
            }
            """;

    private static final String LIFECYCLE = "junit.jupiter.testinstance.lifecycle.default";

    @TempDir
    private Path folder;

    private SampleSuite suite;

    @BeforeEach
    void aSuite() {
        suite = new SampleSuite(folder).classes("A1Test");
    }

    private List<Finding> open(String annotation, String lifecycle) {
        suite.write("src/test/java/a/A1Test.java", TYPE.formatted(annotation))
                .writeIntoCopy("target/test-classes/junit-platform.properties", LIFECYCLE + " = " + lifecycle + "\n");
        VirtualBuild build = new VirtualBuild(suite);
        return new ThreadSafetyPhase(build.discover().tests(), Suppressions.none())
                .findings(CodeModel.read(build.reactor()), RunConfiguration.classThreads(2)).stream()
                        .filter(finding -> !finding.isHarmless())
                        .toList();
    }

    @Test
    void noAnnotationGuardsAStaticMemberClassThatRunsByItself() {
        suite.write("src/test/java/a/A1Test.java", """
                package a;

                import org.junit.jupiter.api.Test;
                import org.junit.jupiter.api.parallel.ResourceLock;

                @ResourceLock("java.lang.System.properties")
                class A1Test {

                    static class Member {

                        @Test
                        void works() {
                            System.setProperty("a.tide", "ebb");
                        }
                    }
                }
                """);
        suite.write("src/test/java/a/A2Test.java", """
                package a;

                import org.junit.jupiter.api.Test;

                class A2Test {

                    @Test
                    void works() {
                        System.setProperty("a.tide", "flood");
                    }
                }
                """);
        VirtualBuild build = new VirtualBuild(suite);
        build.discover();
        CodeModel code = CodeModel.read(build.reactor());
        ThreadSafetyPhase phase = new ThreadSafetyPhase(
                DeclaredTests.of(code, Set.of("a.A1Test$Member", "a.A2Test")), Suppressions.none());

        assertThat(phase.findings(code, RunConfiguration.classThreads(2)))
                .filteredOn(finding -> finding.testClass().equals("a.A1Test"))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.isHarmless()).isFalse())
                .allSatisfy(finding -> assertThat(finding.remedy()).isInstanceOf(Remedy.ManualFix.class));
        assertThat(phase.allowedModes(code, Settings.Workers.ANY, true)).containsExactly(Mode.FORKS);
        assertThat(phase.againstThreads())
                .hasValue(
                        "static member classes with tests, a.A1Test$Member, run as classes of their own, and inherit no"
                                + " annotation of those around them: make them top-level classes, or inner ones with @Nested");
    }

    @Test
    void theFileOfJUnitMayGiveThemOneObject() {
        assertThat(open("", "per_class")).extracting(Finding::rule).containsExactly("H05");
        assertThat(open("", "per_method")).isEmpty();
    }

    @Test
    void whatTheClassSaysOfItWins() {
        assertThat(open("@TestInstance(TestInstance.Lifecycle.PER_METHOD)", "per_class"))
                .isEmpty();
        assertThat(open("@TestInstance(TestInstance.Lifecycle.PER_CLASS)", "per_method"))
                .extracting(Finding::rule)
                .containsExactly("H05");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"POM_LITERAL", "COMMAND_LINE"})
    void theBuildMayGiveThemOneObjectWhateverTheFileOfJUnitSays(Kind kind) {
        suite.says(new Setting(LIFECYCLE, "PER_CLASS", new Origin(kind, "pom.xml", 12), true));

        assertThat(open("", "per_method")).extracting(Finding::rule).containsExactly("H05");
    }

    @Test
    void theBuildMayAlsoGiveEachTestItsOwnObject() {
        suite.says(new Setting(LIFECYCLE, "per_method", new Origin(Kind.COMMAND_LINE, "", 0), true));

        assertThat(open("", "per_class")).isEmpty();
    }
}
