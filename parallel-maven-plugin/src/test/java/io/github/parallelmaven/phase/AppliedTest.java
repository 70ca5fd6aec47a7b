package io.github.parallelmaven.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmaven.edit.TreeDigest;
import io.github.parallelmaven.edit.file.EditRefused;
import io.github.parallelmaven.edit.rollback.Rollback;
import io.github.parallelmaven.model.Report;
import io.github.parallelmaven.report.CertificateFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What apply leaves in the user's files: the change with its certificate, or nothing. */
class AppliedTest {

    @TempDir
    private Path folder;

    private SampleSuite suite;
    private Report report;

    @BeforeEach
    void aProvenChange() {
        suite = new SampleSuite(folder)
                .classes("A1Test", "A2Test", "A3Test", "A4Test", "A5Test", "A6Test", "A7Test", "A8Test");
        report = suite.proven(output());
    }

    private Path output() {
        return folder.resolve("output");
    }

    @Test
    void theJournalHoldsTheCertificateToo() throws Exception {
        Applied applied = Applied.all(suite.original, output(), report);

        assertThat(applied.files()).contains(".mvn/parallel/certificate.json");
        assertThat(new CertificateFile(suite.original).read()).isEqualTo(new CertificateFile(output()).read());
        assertThat(Files.readString(suite.original.resolve(".mvn/parallel/journal.json")))
                .contains(".mvn/parallel/certificate.json");
    }

    @Test
    void rollbackTakesTheCertificateBack() throws Exception {
        String before = TreeDigest.of(suite.original, Set.of(suite.original.resolve("target")));
        Applied.all(suite.original, output(), report);

        assertThat(new Rollback().execute(suite.original).isComplete()).isTrue();
        assertThat(TreeDigest.of(suite.original, Set.of(suite.original.resolve("target"))))
                .isEqualTo(before);
        assertThat(suite.original.resolve(".mvn")).doesNotExist();
    }

    @Test
    void aChangeThatIsRefusedLeavesNoCertificate() throws Exception {
        Files.writeString(suite.original.resolve("src/test/java/a/A1Test.java"), "changed meanwhile");

        assertThatThrownBy(() -> Applied.all(suite.original, output(), report)).isInstanceOf(EditRefused.class);
        assertThat(new CertificateFile(suite.original).path()).doesNotExist();
    }
}
