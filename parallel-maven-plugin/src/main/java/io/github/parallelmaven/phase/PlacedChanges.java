package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.PomChange;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.Setting;
import io.github.parallelmaven.model.Setting.Kind;
import io.github.parallelmaven.model.Setting.Origin;
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
                .filter(PomChange.SerialTests.class::isInstance)
                .forEach(serial -> placed.computeIfAbsent(module.show(module.pom()), key -> new ArrayList<>())
                        .add(serial)));
        return placed;
    }

    /** A later change of the same thing replaces an earlier one. */
    private static List<PomChange> lastOfEach(List<PomChange> changes) {
        Map<Object, PomChange> last = new LinkedHashMap<>();
        changes.stream()
                .filter(change ->
                        !(change instanceof PomChange.JUnitParameter || change instanceof PomChange.SerialTests))
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

    /** The change as it has to stand in this POM, where another one says something already. */
    private List<PomChange> written(String pom, Placed<PomChange> placed) {
        Project module = modules.get(placed.module());
        PomChange change = placed.change();
        Origin origin = said(module, change);
        if (origin.file().equals(pom)) {
            return List.of(change);
        }
        if (change instanceof PomChange.JvmFlags flags) {
            return List.of(beside(module, flags));
        }
        return origin.kind() == Kind.POM_LITERAL && change instanceof PomChange.SurefireProperty property
                ? List.of(
                        change,
                        new PomChange.SurefireParameter(
                                property.parameter(), "${" + property.property() + "}", change.reason()))
                : List.of(change);
    }

    /** What is said here hides the flags of a POM above, which tests may need: they are said again. */
    private static PomChange beside(Project module, PomChange.JvmFlags flags) {
        Setting there = module.setting(ARG_LINE);
        // The value is that of the copy; the folder of the module is a property wherever it lies.
        String line = (there.value().replace(module.basedir().toString(), "${project.basedir}") + " " + flags.flags())
                .strip();
        return switch (there.origin().kind()) {
            case POM_PROPERTY -> new PomChange.JvmFlags(line, flags.reason());
            case POM_LITERAL -> new PomChange.SurefireParameter(ARG_LINE, line, flags.reason());
            default -> flags;
        };
    }
}
