package io.github.parallelmaven.phase;

import io.github.parallelmaven.edit.pom.SerialProfile;
import io.github.parallelmaven.model.PomChange.SerialTests;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.run.ClassTimes;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the POMs can have a serial execution, and which classes it would run. */
final class SerialSplit {

    private final SafetyStep safety;
    private final TestRun baseline;
    private final SortedSet<String> kept;
    private final boolean threadsOff;
    private final Optional<String> obstacle;

    private SerialSplit(SafetyStep safety, TestRun baseline, RunConfiguration before, Optional<String> obstacle) {
        this.safety = safety;
        this.baseline = baseline;
        this.kept = before.serial();
        // What apply has written beside such threads keeps them out of it.
        this.threadsOff = before.mode() == Mode.SUREFIRE_THREADS;
        this.obstacle = obstacle;
    }

    /**
     * @param build what it says of the executions that are there
     * @param original the topmost folder of the user's build
     * @param copy the topmost folder of its copy, where the modules are
     * @param before how the project runs its tests now: what is serial already stays so
     */
    static SerialSplit of(
            Build build, Path original, Path copy, TestRun baseline, RunConfiguration before, SafetyStep safety) {
        Optional<String> obstacle = build.reactor().modules().stream()
                .map(module -> original.resolve(copy.relativize(module.pom())))
                .flatMap(pom -> SerialProfile.obstacle(original, pom).stream())
                .findFirst()
                .or(build::obstacleToSerialTests)
                .or(() -> SplitProof.obstacle(baseline));
        return new SerialSplit(safety, baseline, before, obstacle);
    }

    boolean isPossible() {
        return obstacle.isEmpty();
    }

    /** The classes that the workers of a mode leave for later. */
    SortedSet<String> classes(Mode mode) {
        SortedSet<String> serial = new TreeSet<>(kept);
        serial.addAll(safety.serial(mode, ClassTimes.of(baseline)));
        return serial;
    }

    /** Those of each mode that leaves any. */
    Map<Mode, SortedSet<String>> classes() {
        return Stream.of(Mode.values())
                .filter(Mode::leavesForLater)
                .collect(Collectors.toMap(Function.identity(), this::classes));
    }

    /** Locks keep apart what Jupiter runs in one JVM, and a serial execution what nothing locks. */
    Set<Mode> keepsApart() {
        return isPossible()
                ? Set.of(Mode.CLASS_THREADS, Mode.FORKS, Mode.SUREFIRE_THREADS)
                : Set.of(Mode.CLASS_THREADS);
    }

    /** Why class threads are not tried beside it. */
    void withoutThreads(Suspicion suspicion, Consumer<String> decline) {
        boolean jupiters = !kept.isEmpty() && suspicion.without(Mode.CLASS_THREADS);
        boolean surefires = !kept.isEmpty() && !threadsOff && suspicion.without(Mode.SUREFIRE_THREADS);
        if (jupiters || surefires) {
            decline.accept("class threads: the classes of the execution " + SerialTests.ID
                    + " would overlap in it; take its profile out of the POM to have them tried");
        }
    }

    /** One line a thing that crosses processes: it forbids forks only where no serial execution is possible. */
    void announce(Console console, Consumer<String> decline) {
        CrossingProcesses.lines(safety.crossing())
                .forEach(line -> obstacle.ifPresentOrElse(
                        reason -> decline.accept("forks: " + line + "; no serial execution, since " + reason),
                        () -> console.say("  " + line)));
    }
}
