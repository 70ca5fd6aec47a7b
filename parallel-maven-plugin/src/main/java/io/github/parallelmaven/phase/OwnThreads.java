package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.ExecutionSetting;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.Setting;
import io.github.parallelmaven.model.SurefireParallel;
import io.github.parallelmaven.model.TestFramework;
import io.github.parallelmaven.project.EffectiveConfiguration;
import io.github.parallelmaven.project.JupiterThreads;
import io.github.parallelmaven.project.SurefireThreads;
import io.github.parallelmaven.project.VintageThreads;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Threads by which a project overlaps the tests of one JVM already, and that no rule and no run of ours judges. */
final class OwnThreads {

    private OwnThreads() {}

    /**
     * Refuses them, with the setting that starts them.
     *
     * @param further what further executions of Surefire overlap for themselves
     * @throws SuiteProblem where there are any
     */
    static void requireJudged(Reactor reactor, List<ExecutionSetting> further, List<DiscoveredTest> discovered) {
        requireWholeClasses(reactor, discovered);
        requireShuffled(reactor);
        unjudged(further, discovered).ifPresent(setting -> {
            throw new SuiteProblem(
                    setting + " runs tests of one JVM at once, other than the module's first execution, and no rule"
                            + " judges what they share there.",
                    "take it out of that execution, or say it for all in the plugin's configuration, then call the goal"
                            + " again.");
        });
    }

    /** Only whole classes can be kept apart where nothing locks, and only as many as Surefire's own parameters say. */
    private static void requireWholeClasses(Reactor reactor, List<DiscoveredTest> discovered) {
        first(reactor, module -> ofSurefire(module, discovered)).ifPresent(setting -> {
            throw new SuiteProblem(
                    "Surefire's <parallel>" + setting.value()
                            + "</parallel> runs tests of JUnit 4 or TestNG at once in one JVM, and no rule judges"
                            + " what they share there, unless it is classes with a number as <threadCount>.",
                    "take it out of the POM, or say -Dparallel=none, then call the goal again: other ways are"
                            + " tried instead.");
        });
        first(reactor, module -> ofVintage(module, discovered)).ifPresent(setting -> {
            throw new SuiteProblem(
                    setting.name()
                            + " lets the Vintage engine run tests of JUnit 4 at once in one JVM, and no rule judges"
                            + " what they share there.",
                    "take it out, or say -D" + setting.name()
                            + "=false, then call the goal again: other ways are tried instead.");
        });
    }

    private static Optional<Setting> first(Reactor reactor, Function<Project, Optional<Setting>> threads) {
        return reactor.modules().stream()
                .flatMap(module -> threads.apply(module).stream())
                .findFirst();
    }

    /** By what a module overlaps tests of one JVM that no rule judges. */
    static Optional<String> unjudged(Project module, List<DiscoveredTest> tests) {
        return ofSurefire(module, tests)
                .or(() -> ofVintage(module, tests))
                .map(setting -> setting.name() + " = " + setting.value());
    }

    private static Optional<Setting> ofSurefire(Project module, List<DiscoveredTest> tests) {
        return Optional.of(module.setting(SurefireParallel.PARALLEL))
                .filter(setting ->
                        hasOthers(tests) && !SurefireThreads.areClasses(module) && !SurefireThreads.areIgnored(module))
                .filter(setting ->
                        !setting.value().isBlank() && !setting.value().equals(SurefireParallel.NONE));
    }

    private static Optional<Setting> ofVintage(Project module, List<DiscoveredTest> tests) {
        return VintageThreads.of(module)
                .filter(setting -> tests.stream().anyMatch(test -> test.framework() == TestFramework.JUNIT4));
    }

    /** Threads that the project has already can only be confirmed by shuffling them. */
    private static void requireShuffled(Reactor reactor) {
        boolean threads = reactor.modules().stream().anyMatch(EffectiveConfiguration::isEnabled);
        JupiterThreads.lacking(reactor).filter(version -> threads).ifPresent(version -> {
            throw new SuiteProblem(
                    "junit.jupiter.execution.parallel.enabled is set, and Jupiter " + version
                            + " can neither shuffle the classes of one JVM nor keep all apart: no run proves such threads.",
                    "raise JUnit to " + JupiterThreads.FIRST
                            + " or newer, or say -Djunit.jupiter.execution.parallel.enabled=false, then call the goal again:"
                            + " forks are tried instead.");
        });
    }

    /** The first of what further executions overlap for themselves; Surefire's own threads run no test of Jupiter. */
    static Optional<ExecutionSetting> unjudged(List<ExecutionSetting> further, List<DiscoveredTest> tests) {
        return further.stream()
                .filter(setting -> !setting.name().equals(SurefireParallel.PARALLEL) || hasOthers(tests))
                .findFirst();
    }

    private static boolean hasOthers(List<DiscoveredTest> tests) {
        return tests.stream().anyMatch(test -> !test.framework().hasLocks());
    }
}
