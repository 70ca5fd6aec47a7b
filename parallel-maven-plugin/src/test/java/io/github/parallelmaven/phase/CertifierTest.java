package io.github.parallelmaven.phase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.analysis.bytecode.ClassDigests;
import io.github.parallelmaven.model.Certificate;
import io.github.parallelmaven.model.PerfEvidence.Certification;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.project.ParallelProperties;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a certificate covers: issued by a worker that proved the copy, then held against changed copies. */
class CertifierTest {

    @TempDir
    private Path folder;

    private SampleSuite suite;

    @BeforeEach
    void aCertifiedSuite() {
        suite = new SampleSuite(folder)
                .classes("A1Test", "A2Test", "A3Test", "A4Test", "A5Test", "A6Test", "A7Test", "A8Test");
        suite.proven(folder.resolve("output"));
    }

    private static Settings settings(Map<String, String> set) {
        return Settings.read(name -> Optional.ofNullable(set.get(name)), Settings.Mode.STANDARD);
    }

    private Certifier certifier(Map<String, String> set) {
        Path certified = folder.resolve("output");
        ParallelProperties pinned = ParallelProperties.parse(suite.inCopy(ParallelProperties.PATH));
        return new Certifier(certified, folder.resolve("other"), settings(set), "0.1", pinned);
    }

    private Certification now() {
        suite.compile();
        return certifier(Map.of()).of(Reactor.of(suite.project()));
    }

    @Test
    void theProvenStateIsCovered() {
        assertThat(now().valid()).isTrue();
        assertThat(now().shuffles()).isEqualTo(3);
        assertThat(now().plainRuns()).isEqualTo(1);
    }

    @Test
    void aChangedClassIsNamed() {
        suite.write(
                "src/test/java/a/A3Test.java",
                "package a; class A3Test { @org.junit.jupiter.api.Test void works() { int changed = 1; changed++; } }");

        assertThat(now().valid()).isFalse();
        assertThat(now().reason()).contains("1 class changed").contains("a.A3Test");
    }

    @Test
    void aClassThatIsGoneIsNamedToo() throws Exception {
        Certificate certificate = certifier(Map.of()).read().orElseThrow();
        suite.compile();
        SortedMap<String, String> now = ClassDigests.of(suite.project());
        now.remove("a.A5Test");

        assertThat(certificate.module(suite.project()).orElseThrow().changedClasses(now))
                .containsExactly("a.A5Test");
    }

    @Test
    void otherSettingsAreNotTheCertifiedOnes() {
        suite.write("src/test/resources/junit-platform.properties", "");
        suite.property("forkCount", "3C");

        assertThat(now().reason()).isEqualTo("the effective settings are not the certified ones");
    }

    @Test
    void otherDependenciesAreNotTheCertifiedOnes() {
        suite.withMisalignedEngine();

        assertThat(now().reason()).isEqualTo("dependencies or the setup of tests have changed since the certificate");
    }

    @Test
    void withoutACertificateNothingIsCovered() {
        Certifier certifier =
                new Certifier(folder.resolve("nowhere"), folder, settings(Map.of()), "0.1", ParallelProperties.empty());

        assertThat(certifier.of(Reactor.of(suite.project())).reason()).isEqualTo("no certificate yet");
    }

    @Test
    void aPinnedImprovementReplacesTheDefaultButNotWhatWasTyped() {
        double pin = ParallelProperties.parse(suite.inCopy(ParallelProperties.PATH))
                .pins()
                .minImprovement();

        assertThat(pin).isBetween(0.01, 0.99);
        assertThat(certifier(Map.of()).thresholds().minImprovement()).isEqualTo(pin);
        assertThat(certifier(Map.of("parallel.perf.minImprovement", "20"))
                        .thresholds()
                        .minImprovement())
                .isEqualTo(0.2);
    }

    @Test
    void whatElseSurefireIsToldIsCertifiedToo() {
        suite.tellsSurefire("3.5.6\nsystemPropertyVariables=<db>t</db>");

        assertThat(now().reason()).isEqualTo("dependencies or the setup of tests have changed since the certificate");
    }

    @Test
    void whereTheProjectLiesIsNoSetting() {
        suite.tellsSurefire("workingDirectory=" + suite.copy);
        String here = Certifier.dependenciesDigest(suite.project());
        suite.tellsSurefire("workingDirectory=${root}");

        assertThat(Certifier.dependenciesDigest(suite.project())).isEqualTo(here);
    }
}
