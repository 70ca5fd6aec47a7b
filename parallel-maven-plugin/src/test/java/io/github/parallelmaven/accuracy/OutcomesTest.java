package io.github.parallelmaven.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomesTest {

    private static final String PASSED = "<testcase classname='a.B' name='one'/>";
    private static final String FAILED = "<testcase classname='a.B' name='one'><failure/></testcase>";
    private static final String OTHER = "<testcase classname='a.C$Inner' name='two'/>";

    @TempDir
    private Path folder;

    @Test
    void aClassWhoseTestsEndAlikeInEveryRunIsClean() throws IOException {
        assertThat(Outcomes.clean(List.of(run(1, PASSED + OTHER), run(2, OTHER + PASSED))))
                .containsExactly("a.B", "a.C");
    }

    @Test
    void aClassWhoseTestAlwaysFailsIsCleanToo() throws IOException {
        assertThat(Outcomes.clean(List.of(run(1, FAILED), run(2, FAILED)))).containsExactly("a.B");
    }

    @Test
    void aClassWithATestThatEndsOtherwiseIsNotClean() throws IOException {
        assertThat(Outcomes.clean(List.of(run(1, PASSED + OTHER), run(2, FAILED + OTHER))))
                .containsExactly("a.C");
    }

    @Test
    void aClassThatSomeRunHasLostIsNotClean() throws IOException {
        assertThat(Outcomes.clean(List.of(run(1, PASSED + OTHER), run(2, OTHER))))
                .containsExactly("a.C");
    }

    @Test
    void testsOfOneNameAreToldApartByHowManyEndHow() throws IOException {
        assertThat(Outcomes.clean(List.of(run(1, PASSED + FAILED), run(2, FAILED + PASSED))))
                .containsExactly("a.B");
        assertThat(Outcomes.clean(List.of(run(3, PASSED + PASSED), run(4, FAILED + PASSED))))
                .isEmpty();
    }

    private Outcomes run(int number, String cases) throws IOException {
        Path reports = Files.createDirectories(folder.resolve("run-" + number));
        Files.writeString(reports.resolve("TEST-all.xml"), "<testsuite>" + cases + "</testsuite>");
        return Outcomes.read(reports);
    }
}
