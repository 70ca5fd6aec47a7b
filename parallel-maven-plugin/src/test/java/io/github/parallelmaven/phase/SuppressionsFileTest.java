package io.github.parallelmaven.phase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.hazard.Suppressions;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a part of a build, whose other classes nobody looks at. */
class SuppressionsFileTest {

    @TempDir
    private Path folder;

    private CodeModel code;

    @BeforeEach
    void aModule() {
        code = CodeModel.read(new SampleSuite(folder).classes("A1Test").project());
    }

    @Test
    void aSimpleNameThatAClassOfThePartHasIsNamed() {
        assertThat(SuppressionsFile.stale(suppressed("A1Test"), List.of(), Set.of("a.A1Test"), code, false))
                .hasValueSatisfying(line -> assertThat(line).contains("H40 of A1Test, whose full name is a.A1Test. "));
    }

    @Test
    void aClassThatMayBeAnotherModulesIsNot() {
        assertThat(SuppressionsFile.stale(suppressed("b.B1Test"), List.of(), Set.of("a.A1Test"), code, false))
                .isEmpty();
    }

    private static Suppressions suppressed(String testClass) {
        return new Suppressions(List.of(new Suppressions.Entry("H40", testClass, "", "a reason")));
    }
}
