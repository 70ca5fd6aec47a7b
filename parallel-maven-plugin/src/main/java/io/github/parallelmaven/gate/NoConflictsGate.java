package io.github.parallelmaven.gate;

import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.Dependency;
import io.github.parallelmaven.model.DepsEvidence;
import io.github.parallelmaven.model.Diagnosis;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Gate 1.4: JUnit Platform, Jupiter, Vintage, launcher and Mockito versions align, none of their classes is there
 * twice, and plugin versions are pinned. Examines artifacts and plugins.
 */
final class NoConflictsGate implements Gate<DepsEvidence> {

    @Override
    public GateId id() {
        return GateId.NO_CONFLICTS;
    }

    @Override
    public Verdict judge(DepsEvidence evidence) {
        Project project = evidence.project();
        int examined = project.dependencies().size() + project.plugins().size();
        List<String> places = new ArrayList<>();
        new TreeMap<>(evidence.misaligned())
                .forEach((group, artifacts) -> places.add(group + " disagrees: " + versions(artifacts)));
        new TreeMap<>(evidence.duplicates())
                .forEach((name, twice) -> places.add("class " + name + " is in " + String.join(" and ", twice)));
        evidence.unpinned().forEach(plugin -> places.add("no POM names the version of " + plugin));
        if (!places.isEmpty()) {
            return new Verdict.Failed(examined, diagnosis(evidence, places));
        }
        return examined == 0
                ? new Verdict.NotJudged("no artifact and no plugin was looked at", false)
                : new Verdict.Passed(
                        examined,
                        Count.of(project.dependencies().size(), "artifact") + " and "
                                + Count.of(project.plugins().size(), "plugin") + " agree");
    }

    private static String versions(List<Dependency> artifacts) {
        return artifacts.stream().map(Dependency::toString).collect(Collectors.joining(", "));
    }

    private static Diagnosis diagnosis(DepsEvidence evidence, List<String> places) {
        boolean onlyPins =
                evidence.misaligned().isEmpty() && evidence.duplicates().isEmpty();
        return new Diagnosis(
                "aligned versions, no class twice, plugin versions pinned",
                Count.of(places.size(), "conflict"),
                Places.firstTen(places),
                onlyPins
                        ? "`mvn parallel:apply` pins them"
                        : "import one version (junit-bom, mockito-bom) and look at `mvn dependency:tree`,"
                                + " then `mvn parallel:deps`");
    }
}
