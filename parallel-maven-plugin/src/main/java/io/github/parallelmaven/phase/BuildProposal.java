package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.PomChange;
import io.github.parallelmaven.model.PomChange.PinPlugin;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Reactor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What is to change in the build of each module.
 *
 * @param byModule by the module's folder from the root
 * @param pins versions that are pinned, by the POM's path from the root
 */
record BuildProposal(SortedMap<String, List<PomChange>> byModule, SortedMap<String, List<PinPlugin>> pins) {

    BuildProposal {
        SortedMap<String, List<PomChange>> copies = new TreeMap<>();
        byModule.forEach((module, changes) -> copies.put(module, List.copyOf(changes)));
        byModule = copies;
        pins = new TreeMap<>(pins);
    }

    static BuildProposal none() {
        return new BuildProposal(new TreeMap<>(), new TreeMap<>());
    }

    /** Asks for the changes of each module; no version is pinned. */
    static BuildProposal of(Reactor reactor, Function<Project, List<PomChange>> changes) {
        SortedMap<String, List<PomChange>> byModule = new TreeMap<>();
        reactor.modules().forEach(module -> byModule.put(module.path(), changes.apply(module)));
        return new BuildProposal(byModule, new TreeMap<>());
    }

    BuildProposal withPins(Map<String, List<PinPlugin>> others) {
        return new BuildProposal(byModule, new TreeMap<>(others));
    }

    /** The same with one change more in each of these modules. */
    BuildProposal with(PomChange change, Collection<Project> modules) {
        SortedMap<String, List<PomChange>> more = new TreeMap<>(byModule);
        modules.forEach(module -> {
            List<PomChange> changes = new ArrayList<>(of(module));
            changes.add(change);
            more.put(module.path(), changes);
        });
        return new BuildProposal(more, pins);
    }

    List<PomChange> of(Project module) {
        return byModule.getOrDefault(module.path(), List.of());
    }
}
