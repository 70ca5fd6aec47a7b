package io.github.parallelmaven.gate;

import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.DepsEvidence;
import io.github.parallelmaven.model.Diagnosis;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.KnownDefect;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Verdict;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Gate 1.2: Surefire, and Failsafe if used, at a version that runs this framework in parallel and reports it correctly.
 * Examines the two plugins; their known defects are printed.
 */
final class RunnerDetectedGate implements Gate<DepsEvidence> {

    private static final String SUREFIRE = "maven-surefire-plugin";
    private static final List<String> RUNNERS = List.of(SUREFIRE, "maven-failsafe-plugin");

    @Override
    public GateId id() {
        return GateId.RUNNER_DETECTED;
    }

    @Override
    public Verdict judge(DepsEvidence evidence) {
        Project project = evidence.project();
        List<String> runners =
                RUNNERS.stream().filter(project.plugins()::containsKey).toList();
        if (!runners.contains(SUREFIRE)) {
            return missing(project, runners.size());
        }
        String versions = runners.stream()
                .map(name -> name + " " + project.plugins().get(name).version())
                .collect(Collectors.joining(", "));
        List<KnownDefect> blocking =
                evidence.defects().stream().filter(KnownDefect::blocking).toList();
        if (!blocking.isEmpty()) {
            return new Verdict.Failed(runners.size(), diagnosis(blocking, versions));
        }
        return evidence.defects().isEmpty()
                ? new Verdict.Passed(runners.size(), versions)
                : new Verdict.Warned(runners.size(), diagnosis(evidence.defects(), versions));
    }

    private static Verdict missing(Project project, int examined) {
        return new Verdict.Failed(
                examined,
                new Diagnosis(
                        SUREFIRE + " in the build",
                        "the build has no " + SUREFIRE,
                        project.show(project.pom()),
                        "give the module a packaging that runs tests, or declare " + SUREFIRE
                                + ", then `mvn parallel:deps`"));
    }

    private static Diagnosis diagnosis(List<KnownDefect> defects, String versions) {
        return new Diagnosis(
                "versions that run this framework in parallel and report it correctly",
                versions + " with " + Count.of(defects.size(), "known defect"),
                Places.firstTen(defects.stream()
                        .map(defect -> defect.component() + ": " + defect.description())
                        .toList()),
                defects.stream().map(KnownDefect::fix).distinct().collect(Collectors.joining("; "))
                        + (defects.stream().anyMatch(RunnerDetectedGate::isPinned)
                                ? "; `mvn parallel:apply` pins the version"
                                : ""));
    }

    /** Of all that can have a defect, only the two plugins are raised. */
    private static boolean isPinned(KnownDefect defect) {
        return RUNNERS.stream().anyMatch(runner -> defect.component().startsWith(runner + " "));
    }
}
