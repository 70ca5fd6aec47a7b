package io.github.parallelmaven.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.SharedPom;
import io.github.parallelmaven.project.PomPlaces.Placed;
import io.github.parallelmaven.project.PomPlaces.Said;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Modules a and b inherit from mid, and mid and c from the root. */
class PomPlacesTest {

    private static final List<SharedPom> SHARED = List.of(
            new SharedPom("pom.xml", new TreeSet<>(Set.of("a", "b", "c"))),
            new SharedPom("mid/pom.xml", new TreeSet<>(Set.of("a", "b"))));

    private final SortedMap<String, List<String>> wanted = new TreeMap<>();
    private final Map<String, String> decided = new HashMap<>();
    private final Set<String> harmless = new HashSet<>();

    private PomPlacesTest wants(String module, String... changes) {
        wanted.put(module, List.of(changes));
        return this;
    }

    private PomPlacesTest decided(String module, String pom) {
        decided.put(module, pom);
        return this;
    }

    private Map<String, List<String>> places(List<SharedPom> shared) {
        Said<String> said = new Said<>() {
            @Override
            public String decidedIn(String module, String change) {
                return decided.getOrDefault(module, "");
            }

            @Override
            public boolean isHarmless(String module, String change) {
                return harmless.contains(module);
            }
        };
        Map<String, String> own = Map.of("a", "a/pom.xml", "b", "b/pom.xml", "c", "c/pom.xml");
        return new PomPlaces(shared, own)
                .of(wanted, said).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                place -> place.getValue().stream()
                                        .map(Placed::change)
                                        .toList()));
    }

    private Map<String, List<String>> places() {
        return places(SHARED);
    }

    @Test
    void whatAllWantIsSaidOnceInTheOutermostPom() {
        wants("a", "2 forks", "reuse").wants("b", "2 forks", "reuse").wants("c", "2 forks", "reuse");

        assertThat(places()).containsOnly(Map.entry("pom.xml", List.of("2 forks", "reuse")));
    }

    @Test
    void whereThereIsNoSharedPomEachModuleSaysIt() {
        wants("a", "2 forks").wants("b", "2 forks");

        assertThat(places(List.of())).containsOnlyKeys("a/pom.xml", "b/pom.xml");
    }

    @Test
    void whatReachesAModuleThatDoesNotWantItIsSaidFurtherIn() {
        wants("a", "2 forks").wants("b", "2 forks").wants("c");

        assertThat(places()).containsOnlyKeys("mid/pom.xml");
    }

    @Test
    void whatChangesNothingForAModuleMayReachIt() {
        wants("a", "2 forks").wants("b", "2 forks").wants("c");
        harmless.add("c");

        assertThat(places()).containsOnlyKeys("pom.xml");
    }

    @Test
    void aModuleThatSaysOtherwiseItselfIsChangedItself() {
        wants("a", "2 forks").wants("b", "2 forks").wants("c", "2 forks").decided("b", "b/pom.xml");

        assertThat(places()).containsOnlyKeys("pom.xml", "b/pom.xml");
    }

    @Test
    void aModuleThatSaysOtherwiseAndWantsNothingIsNotReached() {
        wants("a", "2 forks").wants("b").wants("c", "2 forks").decided("b", "b/pom.xml");

        assertThat(places()).containsOnlyKeys("pom.xml");
    }

    @Test
    void whatAPomBetweenDecidesIsChangedThere() {
        wants("a", "2 forks").wants("b", "2 forks").wants("c", "2 forks");
        decided("a", "mid/pom.xml").decided("b", "mid/pom.xml");

        assertThat(places()).containsOnlyKeys("mid/pom.xml", "c/pom.xml");
    }

    @Test
    void aSingleModuleKeepsToItsOwnPom() {
        assertThat(wants("c", "2 forks").wants("a").wants("b").places()).containsOnlyKeys("c/pom.xml");
    }

    @Test
    void whatASharedPomDecidesForASingleModuleIsChangedThere() {
        wants("c", "2 forks").decided("c", "pom.xml").decided("a", "a/pom.xml").decided("b", "b/pom.xml");

        assertThat(places()).containsOnlyKeys("pom.xml");
    }

    @Test
    void aParentThatNobodySharesDecidesNothingHere() {
        wants("a", "2 forks").wants("b", "2 forks").wants("c", "2 forks");
        decided("a", "/elsewhere/parent.pom")
                .decided("b", "/elsewhere/parent.pom")
                .decided("c", "/elsewhere/parent.pom");

        assertThat(places()).containsOnlyKeys("pom.xml");
    }
}
