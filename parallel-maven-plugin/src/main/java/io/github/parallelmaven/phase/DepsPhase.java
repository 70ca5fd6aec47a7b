package io.github.parallelmaven.phase;

import io.github.parallelmaven.gate.Gates;
import io.github.parallelmaven.model.Category;
import io.github.parallelmaven.model.DepsEvidence;
import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.GateResult;
import io.github.parallelmaven.model.PomChange;
import io.github.parallelmaven.model.PomChange.PinPlugin;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Project.PluginVersion;
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
import java.util.TreeMap;
import java.util.TreeSet;

/** Phase 1: what the build is. */
final class DepsPhase {

    private final Settings settings;
    private final ParallelProperties declared;
    private final List<PinPlugin> pins;

    /**
     * @param declared what the user has committed
     * @param pins versions that are pinned in the trial
     */
    DepsPhase(Settings settings, ParallelProperties declared, List<PinPlugin> pins) {
        this.settings = settings;
        this.declared = declared;
        this.pins = List.copyOf(pins);
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
        Set<String> tags = new TreeSet<>();
        discovered.forEach(test -> tags.addAll(test.tags()));
        Arrays.stream(Category.values()).forEach(category -> tags.remove(settings.prefix() + category.tag()));
        return tags;
    }

    /** What changes no run, and is therefore right for every configuration: pinned versions, and no literal in the way. */
    List<PomChange> inert(Project project) {
        List<PomChange> changes = new ArrayList<>(pins);
        changes.addAll(LiteralProposal.of(project));
        changes.addAll(FailsafeGuard.beside(changes, project));
        return changes;
    }

    /**
     * @param before the module with the plugin versions and the settings its own POM gives
     * @param after the module as the trial leaves it
     */
    Gathered<DepsEvidence> gather(Project before, Project after, Collection<DiscoveredTest> discovered) {
        Set<String> tags = new TreeSet<>();
        discovered.forEach(test -> tags.addAll(test.tags()));
        DepsEvidence now = DepsFacts.gather(before, "", TagsInUse.of(tags), declared, settings.prefix());
        Arrays.stream(Category.values()).forEach(category -> tags.add(settings.prefix() + category.tag()));
        DepsEvidence trial = DepsFacts.gather(
                after.withPlugins(pinned(after)), "", TagsInUse.of(tags), proposed(discovered), settings.prefix());
        return new Gathered<>(now, trial);
    }

    private Map<String, PluginVersion> pinned(Project project) {
        Map<String, PluginVersion> versions = new TreeMap<>(project.plugins());
        pins.forEach(pin -> versions.put(
                pin.artifactId(), new PluginVersion(pin.version(), true, new Origin(Kind.POM_LITERAL, "pom.xml", 0))));
        return versions;
    }

    static List<GateResult> judge(Gathered<DepsEvidence> gathered) {
        return gathered.judge(Gates.deps());
    }
}
