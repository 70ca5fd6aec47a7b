package io.github.parallelmaven.phase;

import io.github.parallelmaven.edit.file.EditRefused;
import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.Setting;
import io.github.parallelmaven.project.EffectiveConfiguration;
import io.github.parallelmaven.project.SurefireThreads;
import io.github.parallelmaven.project.ThreadSettings;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What the project would not obey, whatever is written into its POMs: something else wins. It is tried in the copy, before
 * anything is measured.
 */
final class PomObstacles {

    private static final String ARG_LINE = "argLine";

    private final Map<Mode, String> modes = new EnumMap<>(Mode.class);
    private Optional<String> flags = Optional.empty();
    private Optional<String> heapCap = Optional.empty();

    private PomObstacles() {}

    static PomObstacles none() {
        return new PomObstacles();
    }

    /**
     * Looks for them; the copy is as before afterwards.
     *
     * @throws SuiteProblem when nothing that was asked for would be obeyed, and the project is not parallel already
     */
    static PomObstacles find(
            Settings.Workers allowed, TrialState state, Reactor reactor, List<DiscoveredTest> discovered, int cores) {
        Set<Mode> asked = allowed.modes();
        boolean locks = discovered.stream().anyMatch(test -> test.framework().hasLocks());
        asked.remove(locks ? Mode.SUREFIRE_THREADS : Mode.CLASS_THREADS);
        PomObstacles found = in(state, reactor, asked, cores);
        if (!EffectiveConfiguration.other(reactor, RunConfiguration.sequential(), cores)
                .isParallel()) {
            found.requireOne(asked);
        }
        return found;
    }

    private static PomObstacles in(TrialState state, Reactor reactor, Collection<Mode> asked, int cores) {
        PomObstacles found = new PomObstacles();
        for (Mode mode : asked) {
            // Few forks need no flag, wherever the others do.
            int workers = mode == Mode.FORKS ? 2 : Math.max(2, cores);
            found.look(state, reactor, RunConfiguration.of(mode, workers), cores);
        }
        if (asked.contains(Mode.FORKS) && !found.modes.containsKey(Mode.FORKS)) {
            found.lookAtHeapCap(state, reactor, cores);
        }
        found.lookAtFlags(state, reactor, cores);
        return found;
    }

    private void look(TrialState state, Reactor reactor, RunConfiguration wanted, int cores) {
        try {
            obstacle(told(state, reactor, wanted, cores), wanted, cores)
                    .ifPresent(line -> modes.put(wanted.mode(), line));
        } catch (EditRefused refused) {
            modes.put(wanted.mode(), refused.getMessage());
        }
    }

    /** By themselves, since they may be all that is left to choose. */
    private void lookAtFlags(TrialState state, Reactor reactor, int cores) {
        RunConfiguration light = RunConfiguration.sequential().withJvmFlags(RunConfiguration.LIGHT_JVM);
        try {
            stubborn(
                            told(state, reactor, light, cores),
                            module -> EffectiveConfiguration.of(module, cores)
                                    .jvmFlags()
                                    .equals(light.jvmFlags()))
                    .ifPresent(module -> flags = Optional.of(line(module, module.setting(ARG_LINE))));
        } catch (EditRefused refused) {
            flags = Optional.of(refused.getMessage());
        }
    }

    /** More forks than fit into the memory need a flag, and a flag may be what cannot be written. */
    private void lookAtHeapCap(TrialState state, Reactor reactor, int cores) {
        int more = RunConfiguration.MOST_UNCAPPED_FORKS + 1;
        int own = EffectiveConfiguration.other(reactor, RunConfiguration.sequential(), cores)
                .workers();
        // Of what the project has already nothing would be written.
        RunConfiguration capped = RunConfiguration.forks(own == more ? more + 1 : more);
        try {
            stubborn(
                            told(state, reactor, capped, cores),
                            module -> capped.heapCap(module.setting(ARG_LINE).value())
                                    .isEmpty())
                    .ifPresent(module -> heapCap = Optional.of(line(module, module.setting(ARG_LINE))));
        } catch (EditRefused refused) {
            heapCap = Optional.of(refused.getMessage());
        }
    }

    private static Reactor told(TrialState state, Reactor reactor, RunConfiguration wanted, int cores) {
        BuildProposal inert = state.proposal().build();
        return state.told(state.proposal().withBuild(BuildChanges.of(wanted, reactor, new TreeSet<>(), inert, cores)));
    }

    private static Optional<String> obstacle(Reactor told, RunConfiguration wanted, int cores) {
        return stubborn(told, module -> runs(module, wanted, cores))
                .map(module -> Optional.of(module)
                        .filter(any -> wanted.mode() == Mode.SUREFIRE_THREADS)
                        .flatMap(SurefireThreads::unread)
                        .orElseGet(() -> line(module, other(module, wanted, cores))));
    }

    private static Optional<Project> stubborn(Reactor told, Predicate<Project> obeys) {
        return told.modules().stream().filter(obeys.negate()).findFirst();
    }

    private static boolean runs(Project module, RunConfiguration wanted, int cores) {
        RunConfiguration effective = EffectiveConfiguration.of(module, cores).choice();
        return effective.withSerial(Set.of()).withJvmFlags(List.of()).equals(wanted.choice());
    }

    private static String line(Project module, Setting winner) {
        // Arguments of a JVM may be secrets.
        String value = winner.name().equals(ARG_LINE) ? "as it is" : winner.value();
        return winner.name() + " stays " + value + " in " + module.path() + ", by " + winner.origin()
                + ", whatever the POM says; take it out there";
    }

    /** The first setting that is not as wanted. */
    private static Setting other(Project module, RunConfiguration wanted, int cores) {
        Map<String, String> settings = new TreeMap<>(ThreadSettings.of(wanted, module, cores));
        settings.put("forkCount", wanted.forkCount(cores));
        return settings.entrySet().stream()
                .filter(entry -> !module.setting(entry.getKey()).value().trim().equals(entry.getValue()))
                .map(entry -> module.setting(entry.getKey()))
                .filter(setting -> !setting.value().isBlank())
                .findFirst()
                .orElse(module.setting("forkCount"));
    }

    /** The modes that are left, if any. */
    Set<Mode> without(Set<Mode> asked, Consumer<String> decline) {
        Set<Mode> left = asked.isEmpty() ? EnumSet.noneOf(Mode.class) : EnumSet.copyOf(asked);
        modes.forEach((mode, line) -> {
            if (left.remove(mode)) {
                decline.accept(mode.text() + ": " + line);
            }
        });
        return left;
    }

    /** So many forks can be written. */
    int mostForks() {
        return heapCap.isPresent() ? RunConfiguration.MOST_UNCAPPED_FORKS : Integer.MAX_VALUE;
    }

    /** Why no more of them can be. */
    Optional<String> againstMoreForks() {
        return heapCap.map(line -> "forks: more than " + RunConfiguration.MOST_UNCAPPED_FORKS
                + " need a flag that makes their heaps fit into the memory together, and " + line);
    }

    /** The JVM flags that are left to try. */
    List<List<String>> without(List<List<String>> asked, Consumer<String> decline) {
        if (flags.isEmpty() || asked.size() == 1) {
            return asked;
        }
        decline.accept("JVM flags: " + flags.get());
        return List.of(List.of());
    }

    private void requireOne(Collection<Mode> asked) {
        if (!asked.isEmpty() && modes.keySet().containsAll(asked)) {
            throw new SuiteProblem(
                    "Nothing that could be written would make the tests run in parallel: "
                            + String.join("; ", new TreeSet<>(modes.values())) + ".",
                    "remove what is named, or let it refer to the property of its own name, then call the goal again.");
        }
    }
}
