package io.github.parallelmaven.phase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.Certificate;
import io.github.parallelmaven.model.CertifiedModule;
import io.github.parallelmaven.model.MachineClass;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.project.ParallelProperties;
import io.github.parallelmaven.project.Pins;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinScopeTest {

    private static final ParallelProperties PINNED = ParallelProperties.parse("parallel.pin.minimumTests=208\n");
    private static final Pins OWN = new Pins(12, Map.of(), 0.3, 4);

    @TempDir
    private Path folder;

    private Project only;

    @BeforeEach
    void aBuildOfOneModule() {
        only = new SampleSuite(folder).project();
    }

    private Reactor reactor(boolean isPart) {
        return new Reactor("g:all:1", List.of(only), List.of(), isPart);
    }

    private static Certificate certificate(String... modules) {
        TreeMap<String, CertifiedModule> certified = new TreeMap<>();
        List.of(modules).forEach(module -> certified.put(module, new CertifiedModule("s", "d", new TreeMap<>())));
        return new Certificate(
                Certificate.SCHEMA,
                "2026-11-24T13:30:36Z",
                "0.1.0",
                RunConfiguration.forks(2),
                certified,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                List.of(),
                4,
                new TreeMap<>(),
                new MachineClass(2, 8, "Linux", 17),
                20,
                10,
                8,
                4,
                List.of());
    }

    private int minimum(Optional<Certificate> certificate, boolean isPart) {
        return PinScope.of(PINNED, certificate, reactor(isPart)).pins().minimumTests();
    }

    @Test
    void pinsHoldForTheModulesThatWereCertifiedWithThem() {
        assertThat(minimum(Optional.of(certificate(".")), false)).isEqualTo(208);
        assertThat(minimum(Optional.of(certificate(".", "docks")), true)).isZero();
    }

    @Test
    void withoutACertificateTheyHoldForAWholeBuild() {
        assertThat(minimum(Optional.empty(), false)).isEqualTo(208);
        assertThat(minimum(Optional.empty(), true)).isZero();
    }

    @Test
    void aPartOfABuildLeavesItsPinsAsTheyAre() {
        Certificate whole = certificate("ships", "docks");
        Certificate part = certificate("ships").beside(whole);

        assertThat(PinScope.renewed(Optional.of(whole), part, PINNED.pins(), () -> OWN))
                .isEqualTo(PINNED.pins());
        assertThat(PinScope.renewed(Optional.empty(), certificate("ships"), PINNED.pins(), () -> OWN))
                .isEqualTo(OWN);
    }

    @Test
    void pinsOfFewerModulesThanAreCertifiedNowAreDropped() {
        Certificate docks = certificate("docks");
        Certificate both = certificate("ships").beside(docks);

        assertThat(PinScope.renewed(Optional.of(docks), both, PINNED.pins(), () -> OWN))
                .isEqualTo(Pins.none());
    }
}
