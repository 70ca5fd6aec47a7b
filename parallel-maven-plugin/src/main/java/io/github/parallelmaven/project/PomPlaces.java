package io.github.parallelmaven.project;

import io.github.parallelmaven.model.SharedPom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * In which POM to say what modules want: once in the outermost one they share, where it reaches all of them and changes
 * nothing for another; else in each one's own.
 */
public final class PomPlaces {

    /**
     * What the modules say already.
     *
     * @param <C> what modules want
     */
    public interface Said<C> {

        /** The POM that decides this for the module now, as a path from the root; empty when none does. */
        String decidedIn(String module, C wanted);

        /** Whether it changes nothing for a module that does not ask for it. */
        boolean isHarmless(String module, C wanted);
    }

    /**
     * Something to be said in a POM.
     *
     * @param module the first of the modules it is said for
     */
    public record Placed<C>(C change, String module) {}

    private final List<SharedPom> shared;
    private final Map<String, String> own;

    /**
     * @param shared each before those that inherit from it
     * @param own each judged module's own POM, both as paths from the root
     */
    public PomPlaces(List<SharedPom> shared, Map<String, String> own) {
        this.shared = List.copyOf(shared);
        this.own = Map.copyOf(own);
    }

    /**
     * @param wanted by module, each thing once
     * @return by POM, in the order in which the modules want it
     */
    public <C> SortedMap<String, List<Placed<C>>> of(SortedMap<String, List<C>> wanted, Said<C> said) {
        SortedMap<String, List<Placed<C>>> places = new TreeMap<>();
        wanted.forEach((module, changes) -> changes.forEach(change -> {
            String pom = shared(module, change, wanted, said).orElse(own.get(module));
            List<Placed<C>> there = places.computeIfAbsent(pom, key -> new ArrayList<>());
            if (there.stream().noneMatch(placed -> placed.change().equals(change))) {
                there.add(new Placed<>(change, module));
            }
        }));
        return places;
    }

    private <C> Optional<String> shared(String module, C change, SortedMap<String, List<C>> wanted, Said<C> said) {
        return shared.stream()
                .filter(pom -> pom.modules().contains(module) && reaches(pom, module, said.decidedIn(module, change)))
                .filter(pom -> isShared(pom, change, wanted, said))
                .map(SharedPom::pom)
                .findFirst();
    }

    private <C> boolean isShared(SharedPom pom, C change, SortedMap<String, List<C>> wanted, Said<C> said) {
        int reached = 0;
        boolean decides = false;
        for (String module : pom.modules()) {
            String decidedIn = said.decidedIn(module, change);
            if (!reaches(pom, module, decidedIn)) {
                continue;
            }
            if (wanted.getOrDefault(module, List.of()).contains(change)) {
                reached++;
                decides |= decidedIn.equals(pom.pom());
            } else if (!said.isHarmless(module, change)) {
                return false;
            }
        }
        return reached > 1 || decides;
    }

    /** What the module itself says, or a POM between, beats what this one says. */
    private boolean reaches(SharedPom pom, String module, String decidedIn) {
        boolean between = shared.subList(shared.indexOf(pom) + 1, shared.size()).stream()
                .anyMatch(
                        inner -> inner.modules().contains(module) && inner.pom().equals(decidedIn));
        return !between && !decidedIn.equals(own.get(module));
    }
}
