package io.github.parallelmaven.phase;

import io.github.parallelmaven.gate.Gates;
import io.github.parallelmaven.gate.Together;
import io.github.parallelmaven.model.Category;
import io.github.parallelmaven.model.CategoryNames;
import io.github.parallelmaven.model.DepsEvidence;
import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.GateResult;
import io.github.parallelmaven.model.PomChange;
import io.github.parallelmaven.model.PomChange.PinPlugin;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Project.PluginVersion;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.Setting.Kind;
import io.github.parallelmaven.model.Setting.Origin;
import io.github.parallelmaven.project.DepsFacts;
import io.github.parallelmaven.project.LiteralProposal;
import io.github.parallelmaven.project.ParallelProperties;
import io.github.parallelmaven.project.TagsInUse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Phase 1: what the build is. */
final class DepsPhase {

    private final Settings settings;
    private final ParallelProperties declared;
    private final Map<String, List<PinPlugin>> pins;

    /**
     * @param declared what the user has committed
     * @param pins versions that are pinned in the trial, by the POM's path from the root
     */
    DepsPhase(Settings settings, ParallelProperties declared, Map<String, List<PinPlugin>> pins) {
        this.settings = settings;
        this.declared = declared;
        this.pins = Map.copyOf(pins);
    }

    /** The declarations as {@code apply} would leave them: the three categories, and every other tag in use. */
    ParallelProperties proposed(Collection<DiscoveredTest> discovered) {
        ParallelProperties proposed = declared.withCategories(settings.prefix());
        for (String tag : otherTags(discovered)) {
            if (!proposed.tags().containsKey(tag)) {
                proposed = proposed.withTag(tag, "in use before parallel-maven-plugin");
            }
        }
        return kept(proposed);
    }

    /** What decides the meaning of the tags has to hold in every later call too, also where it was typed once. */
    private ParallelProperties kept(ParallelProperties proposed) {
        ParallelProperties kept = proposed;
        if (!settings.prefix().isEmpty()) {
            kept = kept.withOverride("parallel.categorize.prefix", settings.prefix());
        }
        if (settings.style() == Settings.Style.EXCEPTIONS) {
            kept = kept.withOverride("parallel.categorize.style", "exceptions");
        }
        return kept;
    }

    private Set<String> otherTags(Collection<DiscoveredTest> discovered) {
        Set<String> tags = declaredNames(discovered);
        Arrays.stream(Category.values()).forEach(category -> tags.remove(names().tag(category)));
        return tags;
    }

    private CategoryNames names() {
        return new CategoryNames(settings.prefix());
    }

    private Set<String> declaredNames(Collection<DiscoveredTest> discovered) {
        Set<String> tags = new TreeSet<>();
        discovered.forEach(test -> tags.addAll(names().declared(test)));
        return tags;
    }

    /** What changes no run, and is therefore right for every configuration: pinned versions, and no literal in the way. */
    BuildProposal inert(Reactor reactor) {
        return BuildProposal.of(reactor, DepsPhase::inert).withPins(pins);
    }

    private static List<PomChange> inert(Project module) {
        List<PomChange> changes = new ArrayList<>(LiteralProposal.of(module));
        changes.addAll(FailsafeGuard.beside(changes, module));
        return changes;
    }

    /**
     * The evidence of each module, by its folder from the root.
     *
     * @param before the modules with the plugin versions and the settings their own POMs give
     * @param after the modules as the trial leaves them
     */
    SortedMap<String, Gathered<DepsEvidence>> gather(
            Reactor before, Reactor after, Collection<DiscoveredTest> discovered) {
        SortedMap<String, Gathered<DepsEvidence>> gathered = new TreeMap<>();
        for (int i = 0; i < before.modules().size(); i++) {
            Project module = before.modules().get(i);
            gathered.put(module.path(), gather(module, after.modules().get(i), discovered));
        }
        return gathered;
    }

    private Gathered<DepsEvidence> gather(Project before, Project after, Collection<DiscoveredTest> discovered) {
        Set<String> tags = declaredNames(discovered);
        DepsEvidence now = DepsFacts.gather(before, "", TagsInUse.of(tags), declared, settings.prefix());
        Arrays.stream(Category.values()).forEach(category -> tags.add(names().tag(category)));
        DepsEvidence trial = DepsFacts.gather(
                after.withPlugins(pinned(after)), "", TagsInUse.of(tags), proposed(discovered), settings.prefix());
        return new Gathered<>(now, trial);
    }

    private Map<String, PluginVersion> pinned(Project project) {
        Map<String, PluginVersion> versions = new TreeMap<>(project.plugins());
        String pom = project.show(project.pom());
        pins.getOrDefault(pom, List.of())
                .forEach(pin -> versions.put(
                        pin.artifactId(),
                        new PluginVersion(pin.version(), true, new Origin(Kind.POM_LITERAL, pom, 0))));
        return versions;
    }

    /** The four gates of the whole build. */
    static List<GateResult> judge(SortedMap<String, Gathered<DepsEvidence>> gathered) {
        SortedMap<String, List<GateResult>> byModule = new TreeMap<>();
        gathered.forEach((module, evidence) -> byModule.put(module, evidence.judge(Gates.deps())));
        return Together.of(byModule);
    }
}
