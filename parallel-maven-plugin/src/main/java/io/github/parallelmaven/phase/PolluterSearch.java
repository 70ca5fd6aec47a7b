package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.ClassSpan;
import io.github.parallelmaven.model.MavenOptions;
import io.github.parallelmaven.model.Pollution;
import io.github.parallelmaven.model.Pollution.How;
import io.github.parallelmaven.model.QueueOrder;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.SurefireParallel;
import io.github.parallelmaven.model.TestRun;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reduces a difference to a victim and a polluter: runs the victim with fewer and fewer of the classes that overlapped with it, and
 * then behind single ones that ran before it. Within the budget: every run counts.
 */
final class PolluterSearch {

    /** Overlap that changed a result once may miss it the next time. */
    private static final int ATTEMPTS = 2;

    private static final int MOST_RUNS = 12;

    private static final int MOST_VICTIMS = 3;

    /** Each of those before it would cost a run, and the nearest is the likeliest. */
    private static final int MOST_BEFORE = 4;

    private final PartRuns parts;
    private final SafetyStep safety;
    private final Console console;
    private final int cores;
    private int runs;
    private double most;

    PolluterSearch(PartRuns parts, SafetyStep safety, Console console, int cores) {
        this.parts = parts;
        this.safety = safety;
        this.console = console;
        this.cores = cores;
    }

    /**
     * Looks for the one class that is enough.
     *
     * @param victim a class of this run whose tests ended otherwise than sequentially
     * @param configuration that of the run
     * @return empty where it does not show again, shows without any other class, needs several classes, or costs too much
     */
    private Optional<Pollution> find(String victim, TestRun run, RunConfiguration configuration) {
        if (parts.needsOthers(victim)) {
            boolean later = configuration.mode().leavesForLater();
            console.say("  " + needsOthers(victim) + (later ? "" : "; isolated, it runs behind all others"));
            return Optional.empty();
        }
        runs = 0;
        most = run.seconds();
        SortedMap<String, ClassSpan> spans = ClassSpan.of(run);
        ClassSpan own = spans.remove(victim);
        if (own == null) {
            return Optional.empty();
        }
        List<String> beside = spans.values().stream()
                .filter(own::overlaps)
                .map(ClassSpan::testClass)
                .toList();
        return overlapping(victim, beside, configuration.choice()).or(() -> after(victim, before(own, spans)));
    }

    /** For a person: why no other class is looked for. */
    static String needsOthers(String victim) {
        return victim + " ends otherwise when it runs alone, too: it needs what another class leaves behind";
    }

    /** What can be said of each of the first few of these classes; it is said, and stands in their findings from now on. */
    List<Pollution> explain(Collection<String> victims, TestRun run, RunConfiguration configuration) {
        List<Pollution> pollutions = victims.stream()
                .limit(MOST_VICTIMS)
                .flatMap(victim -> find(victim, run, configuration).stream())
                .toList();
        pollutions.forEach(pollution -> {
            console.say("  " + pollution.victim() + " " + pollution.text());
            safety.explainMeasured(pollution);
        });
        return pollutions;
    }

    private static List<String> before(ClassSpan own, Map<String, ClassSpan> others) {
        return others.values().stream()
                .filter(other -> other.pid() == own.pid() && other.end() <= own.start())
                .sorted(Comparator.comparingLong(ClassSpan::end).reversed())
                .limit(MOST_BEFORE)
                .map(ClassSpan::testClass)
                .toList();
    }

    private Optional<Pollution> overlapping(String victim, List<String> suspects, RunConfiguration configuration) {
        if (suspects.isEmpty() || !differsBeside(victim, suspects, configuration)) {
            return Optional.empty();
        }
        List<String> left = suspects;
        while (left.size() > 1) {
            int half = left.size() / 2;
            List<String> first = left.subList(0, half);
            List<String> second = left.subList(half, left.size());
            if (differsBeside(victim, first, configuration)) {
                left = first;
            } else if (differsBeside(victim, second, configuration)) {
                left = second;
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new Pollution(
                victim, left.get(0), How.OVERLAP, command(victim, left.get(0), beside(configuration, cores))));
    }

    private boolean differsBeside(String victim, List<String> others, RunConfiguration configuration) {
        List<String> classes = new ArrayList<>(others);
        classes.add(0, victim);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (differs(victim, classes, configuration)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Pollution> after(String victim, List<String> before) {
        return before.stream()
                .filter(first -> differs(victim, List.of(first, victim), RunConfiguration.sequential()))
                .findFirst()
                .map(first -> new Pollution(
                        victim,
                        first,
                        How.ORDER,
                        command(
                                victim,
                                first,
                                Map.of(
                                        "forkCount",
                                        "1",
                                        "reuseForks",
                                        "true",
                                        QueueOrder.PROPERTY,
                                        QueueOrder.startingWith(first, victim).value()))));
    }

    private boolean differs(String victim, List<String> classes, RunConfiguration configuration) {
        double seconds = parts.sequentialSeconds(classes);
        // What a part takes in parallel the whole did not fall short of.
        if (runs >= MOST_RUNS || !parts.affords(configuration.isParallel() ? Math.min(seconds, most) : seconds)) {
            return false;
        }
        runs++;
        return parts.differsIn(victim, classes, configuration);
    }

    private static String command(String victim, String polluter, Map<String, String> how) {
        return "mvn test "
                + MavenOptions.of("test", victim + "," + polluter)
                + " " + MavenOptions.of("surefire.failIfNoSpecifiedTests", "false")
                + " " + MavenOptions.of(new TreeMap<>(how));
    }

    /** As few settings as make two classes overlap. */
    private static Map<String, String> beside(RunConfiguration configuration, int cores) {
        RunConfiguration two = configuration.withWorkers(2);
        Map<String, String> settings = new TreeMap<>(
                switch (two.mode()) {
                    case FORKS -> Map.of("forkCount", "2", "reuseForks", "true");
                    case SUREFIRE_THREADS -> SurefireParallel.fixed(2);
                    default -> two.junitParameters(cores);
                });
        if (!two.jvmFlags().isEmpty()) {
            settings.put("argLine", String.join(" ", two.jvmFlags()));
        }
        return settings;
    }
}
