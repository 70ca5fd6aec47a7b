package io.github.parallelmaven.gate;

import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.Diagnosis;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.ProcessResource;
import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.SafetyEvidence;
import io.github.parallelmaven.model.Touches;
import io.github.parallelmaven.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Gate 3.3: constant ports, paths, database names and ids do not collide between forks, nor do those that the agent saw in
 * use by several test classes. A class runs in one fork, so two
 * test classes must use the same constant for a collision, and what runs after all others collides with nothing. With class threads in one JVM nothing crosses processes: the
 * shared constants are counted in the summary, and gate 3.1 judges them inside the JVM. Examines constants.
 */
final class ProcessIsolationGate implements Gate<SafetyEvidence> {

    @Override
    public GateId id() {
        return GateId.PROCESS_ISOLATION;
    }

    @Override
    public Verdict judge(SafetyEvidence evidence) {
        int constants = evidence.resources().size();
        if (evidence.classesAnalysed() == 0) {
            return new Verdict.NotJudged("no test class was analysed", false);
        }
        if (constants == 0) {
            return new Verdict.NotApplicable(
                    evidence.classesAnalysed(),
                    "no constant port, path, name or id in " + Count.of(evidence.classesAnalysed(), "class")
                            + recorded(evidence));
        }
        boolean forks = evidence.chosen().mode() == RunConfiguration.Mode.FORKS;
        List<String> collisions = collisions(evidence);
        if (forks && !collisions.isEmpty()) {
            return new Verdict.Failed(constants, diagnosis(evidence, collisions));
        }
        return new Verdict.Passed(
                constants, (forks ? betweenForks(evidence) : oneJvm(collisions)) + recorded(evidence));
    }

    /** In how many test JVMs the agent looked for what is put together at run time. */
    private static String recorded(SafetyEvidence evidence) {
        Touches touches = evidence.recording().touches();
        return touches.isRecorded()
                ? "; " + Count.of(touches.resources(), "resource") + " recorded in "
                        + Count.of(evidence.recording().forks(), "test JVM")
                : "";
    }

    private static List<String> collisions(SafetyEvidence evidence) {
        Map<String, SortedSet<String>> users = new TreeMap<>();
        for (ProcessResource resource : evidence.resources()) {
            if (resource.kind().crossesProcesses() && !isSuppressed(resource, evidence.findings())) {
                String name = resource.kind().name().toLowerCase(Locale.ROOT) + " " + resource.value();
                users.computeIfAbsent(name, key -> new TreeSet<>()).add(resource.testClass());
            }
        }
        List<String> collisions = new ArrayList<>();
        users.forEach((name, classes) -> {
            SortedSet<String> together = new TreeSet<>(classes);
            together.removeAll(evidence.chosen().serial());
            if (together.size() > 1) {
                collisions.add(name + ": " + String.join(", ", Places.firstTen(classes)));
            }
        });
        return collisions;
    }

    private static boolean isSuppressed(ProcessResource resource, List<Finding> findings) {
        return findings.stream()
                .anyMatch(finding -> finding.testClass().equals(resource.testClass())
                        && finding.location().equals(resource.location())
                        && (finding.remedy() instanceof Remedy.Baselined
                                || finding.remedy() instanceof Remedy.Suppressed suppressed
                                        && !suppressed.reason().isBlank()));
    }

    private static String betweenForks(SafetyEvidence evidence) {
        int serial = evidence.chosen().serial().size();
        return "no constant is shared between forks"
                + (serial == 0 ? "" : "; " + Count.of(serial, "test class") + " in the serial execution");
    }

    private static String oneJvm(List<String> collisions) {
        return collisions.isEmpty()
                ? "one JVM: nothing crosses processes"
                : "one JVM; forks would share " + Count.of(collisions.size(), "constant");
    }

    private static Diagnosis diagnosis(SafetyEvidence evidence, List<String> collisions) {
        return new Diagnosis(
                "no port, path, database name or id is shared between forks",
                Count.of(collisions.size(), "constant") + " shared by test classes under "
                        + evidence.chosen().label(),
                Places.firstTen(collisions),
                "take port 0, @TempDir or ${surefire.forkNumber} in the name; or let `mvn parallel:apply` choose class"
                        + " threads in one JVM, or a serial execution for what shares it");
    }
}
