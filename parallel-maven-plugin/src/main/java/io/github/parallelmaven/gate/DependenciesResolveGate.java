package io.github.parallelmaven.gate;

import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.DepsEvidence;
import io.github.parallelmaven.model.Diagnosis;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gate 1.1: the test class path resolves and holds a JUnit Platform engine. Examines artifacts. */
final class DependenciesResolveGate implements Gate<DepsEvidence> {

    private static final String JUNIT = "junit:junit";
    private static final String TESTNG = "org.testng:testng";

    @Override
    public GateId id() {
        return GateId.DEPENDENCIES_RESOLVE;
    }

    @Override
    public Verdict judge(DepsEvidence evidence) {
        int artifacts = evidence.project().dependencies().size();
        if (!evidence.resolutionError().isEmpty()) {
            return unresolved(evidence, artifacts);
        }
        if (evidence.engines().isEmpty()) {
            return withoutEngine(evidence, artifacts);
        }
        if (artifacts == 0) {
            return new Verdict.NotJudged("no artifact of the test class path was looked at", false);
        }
        return new Verdict.Passed(
                artifacts, Count.of(artifacts, "artifact") + ", " + String.join(", ", evidence.engines()));
    }

    private static Verdict unresolved(DepsEvidence evidence, int artifacts) {
        return new Verdict.Failed(
                artifacts,
                new Diagnosis(
                        "the test class path resolves",
                        evidence.resolutionError(),
                        pom(evidence),
                        "repair what `mvn test-compile` reports, then `mvn parallel:deps`"));
    }

    private static Verdict withoutEngine(DepsEvidence evidence, int artifacts) {
        List<String> frameworks = frameworks(evidence);
        String found = "no engine among " + Count.of(artifacts, "artifact");
        return new Verdict.Failed(
                artifacts,
                frameworks.isEmpty()
                        ? new Diagnosis(
                                "a JUnit Platform engine (Jupiter, Vintage or TestNG) on the test class path",
                                found,
                                pom(evidence),
                                "add org.junit.jupiter:junit-jupiter with scope test, or junit:junit 4.13.2 for JUnit 3 and 4 tests;"
                                        + " then `mvn parallel:deps`")
                        : new Diagnosis(
                                "a JUnit Platform engine on the test class path, or JUnit 4.13 or TestNG 6.8 or newer with"
                                        + " maven-surefire-plugin 3.0 or newer",
                                found + ", with " + String.join(", ", frameworks),
                                pom(evidence),
                                "raise which of these is older: " + String.join("; ", versions(evidence))
                                        + without(evidence) + "; then `mvn parallel:deps`"));
    }

    private static List<String> versions(DepsEvidence evidence) {
        List<String> versions = new ArrayList<>(List.of("maven-surefire-plugin to 3.5.6"));
        if (has(evidence, JUNIT)) {
            versions.add(JUNIT + " to 4.13.2");
        }
        if (has(evidence, TESTNG)) {
            versions.add(TESTNG
                    + " to 6.8 or newer, or where junit:junit is beside it, or Surefire is 3.6 or newer, to 6.14.3 or newer"
                    + " with maven-surefire-plugin 3.6.1");
        }
        return versions;
    }

    /** One module of several need not keep the others. */
    private static String without(DepsEvidence evidence) {
        String module = evidence.project().path();
        return module.equals(".") ? "" : "; or leave the module out: `-pl -" + module + "`";
    }

    private static boolean has(DepsEvidence evidence, String artifact) {
        return evidence.project().dependencies().stream()
                .anyMatch(one -> one.key().equals(artifact));
    }

    /** What is there all the same, and who would have to run it; empty without a framework. */
    private static List<String> frameworks(DepsEvidence evidence) {
        List<String> found = new ArrayList<>();
        evidence.project().dependencies().stream()
                .filter(one -> one.key().equals(JUNIT) || one.key().equals(TESTNG))
                .forEach(one -> found.add(one.key() + " " + one.version()));
        if (!found.isEmpty()) {
            Optional.ofNullable(evidence.project().plugins().get("maven-surefire-plugin"))
                    .ifPresent(plugin -> found.add("maven-surefire-plugin " + plugin.version()));
        }
        return found;
    }

    private static String pom(DepsEvidence evidence) {
        return evidence.project().show(evidence.project().pom());
    }
}
