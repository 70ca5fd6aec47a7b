package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.PomChange;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.Setting.Kind;
import io.github.parallelmaven.model.Setting.Origin;
import io.github.parallelmaven.model.Setting.Spelling;
import io.github.parallelmaven.project.PomPlaces;
import io.github.parallelmaven.project.PomPlaces.Placed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The POMs that a proposal changes: what modules agree on stands once in the POM they share. */
final class PlacedChanges implements PomPlaces.Said<PomChange> {

    private static final String ARG_LINE = "argLine";

    private final SortedMap<String, Project> modules = new TreeMap<>();

    private PlacedChanges(Reactor reactor) {
        reactor.modules().forEach(module -> modules.put(module.path(), module));
    }

    /** What each POM is to say, by its path from the root. The files of JUnit stay with their modules, and are left out. */
    static SortedMap<String, List<PomChange>> of(Reactor reactor, BuildProposal proposal) {
        PlacedChanges said = new PlacedChanges(reactor);
        SortedMap<String, List<PomChange>> wanted = new TreeMap<>();
        Map<String, String> own = new TreeMap<>();
        said.modules.forEach((path, module) -> {
            wanted.put(path, lastOfEach(proposal.of(module)));
            own.put(path, module.show(module.pom()));
        });
        SortedMap<String, List<PomChange>> placed = new TreeMap<>();
        proposal.pins().forEach((pom, pins) -> placed.put(pom, new ArrayList<>(pins)));
        new PomPlaces(reactor.shared(), own).of(wanted, said).forEach((pom, changes) -> {
            List<PomChange> there = placed.computeIfAbsent(pom, key -> new ArrayList<>());
            changes.forEach(change -> there.addAll(said.written(pom, change)));
        });
        // The classes are those of one module, and an execution in a shared POM would be one of every module.
        said.modules.forEach((path, module) -> proposal.of(module).stream()
                .filter(PlacedChanges::isOfOneModule)
                .forEach(change -> placed.computeIfAbsent(module.show(module.pom()), key -> new ArrayList<>())
                        .add(change)));
        return placed;
    }

    private static boolean isOfOneModule(PomChange change) {
        return change instanceof PomChange.SerialTests || change instanceof PomChange.ForkNumber;
    }

    /** A later change of the same thing replaces an earlier one. */
    private static List<PomChange> lastOfEach(List<PomChange> changes) {
        Map<Object, PomChange> last = new LinkedHashMap<>();
        changes.stream()
                .filter(change -> !(change instanceof PomChange.JUnitParameter || isOfOneModule(change)))
                .forEach(change -> last.put(thing(change), change));
        return new ArrayList<>(last.values());
    }

    private static Object thing(PomChange change) {
        if (change instanceof PomChange.SurefireProperty property) {
            return property.parameter();
        }
        if (change instanceof PomChange.FailsafeProperty property) {
            return List.of(property.parameter());
        }
        return change instanceof PomChange.FailsafeParameter failsafe ? failsafe.path() : change.getClass();
    }

    @Override
    public String decidedIn(String module, PomChange wanted) {
        return said(modules.get(module), wanted).file();
    }

    @Override
    public boolean isHarmless(String module, PomChange wanted) {
        Project project = modules.get(module);
        if (wanted instanceof PomChange.SurefireProperty property) {
            return project.setting(property.parameter()).value().trim().equals(property.value());
        }
        return (wanted instanceof PomChange.FailsafeParameter || wanted instanceof PomChange.FailsafeProperty)
                && !project.plugins().containsKey("maven-failsafe-plugin");
    }

    private static Origin said(Project module, PomChange change) {
        if (change instanceof PomChange.SurefireProperty property) {
            return module.setting(property.parameter()).origin();
        }
        return change instanceof PomChange.JvmFlags ? module.setting(ARG_LINE).origin() : Origin.none();
    }

    /** The change as it has to stand in this POM to win, where a POM says something already. */
    private List<PomChange> written(String pom, Placed<PomChange> placed) {
        Project module = modules.get(placed.module());
        PomChange change = placed.change();
        Origin origin = said(module, change);
        boolean here = origin.file().equals(pom);
        List<PomChange> written;
        if (change instanceof PomChange.JvmFlags flags) {
            written = List.of(
                    here && origin.spelling().property().isEmpty() ? flags : ArgLineAbove.of(module, pom, flags));
        } else if (change instanceof PomChange.SurefireProperty property) {
            written = here ? spelled(property, origin.spelling()) : beside(property, origin);
        } else {
            written = List.of(change);
        }
        return here ? inProfile(written, origin.spelling().profile()) : written;
    }

    /**
     * Where Surefire is told to read another property, that one keeps its meaning and refers to Surefire's own: options of
     * either name work on the command line.
     */
    private static List<PomChange> spelled(PomChange.SurefireProperty change, Spelling spelling) {
        return spelling.property().isEmpty()
                ? List.of(change)
                : List.of(
                        new PomChange.PomProperty(change.property(), change.value(), change.reason()),
                        new PomChange.PomProperty(
                                spelling.property(), "${" + change.property() + "}", change.reason()));
    }

    private static List<PomChange> beside(PomChange.SurefireProperty change, Origin origin) {
        return origin.kind() == Kind.POM_LITERAL
                ? List.of(
                        change,
                        new PomChange.SurefireParameter(
                                origin.spelling().execution(),
                                change.parameter(),
                                "${" + change.property() + "}",
                                change.reason()))
                : spelled(change, origin.spelling());
    }

    /** What a profile says wins while it is active; without it, the POM says the same. */
    private static List<PomChange> inProfile(List<PomChange> changes, String profile) {
        if (profile.isEmpty()) {
            return changes;
        }
        List<PomChange> both = new ArrayList<>();
        for (PomChange change : changes) {
            // Flags are added to a line, and the one outside the profile is another.
            if (!(change instanceof PomChange.JvmFlags)) {
                both.add(change);
            }
            both.add(new PomChange.InProfile(profile, change));
        }
        return both;
    }
}
