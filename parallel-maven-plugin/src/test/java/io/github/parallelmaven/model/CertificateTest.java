package io.github.parallelmaven.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CertificateTest {

    private static final String SHIP = "[engine:junit-jupiter]/[class:a.ShipTest]/[method:sails()]";
    private static final String DOCK = "[engine:junit-jupiter]/[class:b.DockTest]/[method:holds()]";

    private static CertifiedModule module(String testClass) {
        return new CertifiedModule("settings", "dependencies", new TreeMap<>(Map.of(testClass, "digest")));
    }

    private static Certificate certificate(int runs, Map<String, CertifiedModule> modules, String... tests) {
        SortedMap<String, Outcome> outcomes = new TreeMap<>();
        List.of(tests).forEach(test -> outcomes.put(test, Outcome.SUCCESSFUL));
        return new Certificate(
                Certificate.SCHEMA,
                "2026-11-24T13:30:36Z",
                "0.1.0",
                RunConfiguration.forks(2),
                new TreeMap<>(modules),
                outcomes,
                new TreeMap<>(),
                new TreeMap<>(),
                List.of(1L),
                runs,
                new TreeMap<>(),
                new MachineClass(2, 8, "Linux", 17),
                20,
                10,
                8,
                4,
                List.of());
    }

    private static Certificate whole() {
        return certificate(4, Map.of("ships", module("a.ShipTest"), "docks", module("b.DockTest")), SHIP, DOCK);
    }

    @Test
    void whatWasProvenOfOtherModulesStaysWithItsOwnRuns() {
        Certificate renewed =
                certificate(9, Map.of("ships", module("a.ShipTest")), SHIP).beside(whole());

        assertThat(renewed.allModules()).containsExactly("docks", "ships");
        assertThat(renewed.outcomes()).containsOnlyKeys(SHIP);
        assertThat(renewed.others()).singleElement().satisfies(kept -> {
            assertThat(kept.modules()).containsOnlyKeys("docks");
            assertThat(kept.outcomes()).containsOnlyKeys(DOCK);
            assertThat(kept.cleanRuns()).isEqualTo(4);
        });
    }

    @Test
    void aPartThatHasNoModuleLeftIsGone() {
        Certificate ships =
                certificate(9, Map.of("ships", module("a.ShipTest")), SHIP).beside(whole());
        Certificate both =
                certificate(5, Map.of("docks", module("b.DockTest")), DOCK).beside(ships);

        assertThat(both.parts()).extracting(Certificate::cleanRuns).containsExactly(5, 9);
        assertThat(whole().beside(both)).isEqualTo(whole());
    }
}
