package io.github.parallelmaven.phase;

import io.github.parallelmaven.gate.Regression;
import io.github.parallelmaven.model.BuildTimes;
import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.Diagnosis;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.Verdict;
import io.github.parallelmaven.report.HistoryFile;
import io.github.parallelmaven.run.RecordedTimes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What test classes took in a bound build, held against earlier builds of the same module on the same machine class with the same
 * settings. Each build is kept on this machine; the file that users commit is written only where they ask for it.
 */
final class BoundTimes {

    /** Modules of one build that are built at once may write the same file. */
    private static final Object WRITING = new Object();

    private final Settings settings;
    private final Console console;
    private final HistoryFile committed;
    private final HistoryFile own;

    /**
     * @param root the topmost folder of the build
     * @param kept where what outlives {@code clean} is kept on this machine for the module
     */
    BoundTimes(Path root, Path kept, Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
        this.committed = HistoryFile.ofProject(root);
        this.own = HistoryFile.in(kept);
    }

    /**
     * Judges a build, and keeps its times.
     *
     * @param recorded the test run of the build, where there was one and it was recorded
     * @param certified what gate 4.3 says without it
     * @return the same, unless a class has become slower
     */
    Verdict judge(Project project, Optional<TestRun> recorded, Verdict certified) {
        boolean off = settings.history() == Settings.History.OFF;
        return recorded.filter(run -> !off && tells(run))
                .map(run -> RecordedTimes.of(run, project.path(), Certifier.settingsDigest(project)))
                .flatMap(this::judge)
                .orElse(certified);
    }

    /** A test that fails may have ended early, or waited for what did not come. */
    private static boolean tells(TestRun run) {
        return run.isComplete() && !run.forks().isEmpty() && run.failing().isEmpty();
    }

    /** What there is to say against a build; empty where nothing is. */
    private Optional<Verdict> judge(BuildTimes now) {
        List<BuildTimes> earlier = earlier(now);
        Regression regression = Regression.of(now, earlier, settings.maxRegression());
        boolean accepts = settings.history() == Settings.History.ACCEPT;
        SortedSet<String> slower = regression.names();
        keep(now.judged(slower, accepts ? slower : Collections.emptySortedSet()));
        say(regression, earlier.size(), accepts);
        return accepts
                ? Optional.empty()
                : regression
                        .diagnosis(settings.maxRegression())
                        .map(diagnosis -> verdict(regression.judged(), diagnosis));
    }

    private Verdict verdict(int judged, Diagnosis diagnosis) {
        return settings.thresholds().strictCategoryTime()
                ? new Verdict.Failed(judged, diagnosis)
                : new Verdict.Warned(judged, diagnosis);
    }

    private List<BuildTimes> earlier(BuildTimes now) {
        try {
            SortedSet<BuildTimes> all = new TreeSet<>(BuildTimes.ORDER);
            all.addAll(own.read());
            all.addAll(committed.read());
            return all.stream()
                    .filter(build -> build.isLike(now))
                    .filter(build -> build.at().compareTo(now.at()) < 0)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(BuildTimes now) {
        synchronized (WRITING) {
            try {
                own.add(List.of(now));
            } catch (IOException notWritable) {
                console.say("The times of this build are not kept: " + notWritable.getMessage());
                return;
            }
            if (settings.history() == Settings.History.WRITE) {
                try {
                    committed.add(own.read());
                    console.say("Times of builds on this machine: added to " + committed.path());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void say(Regression regression, int builds, boolean accepts) {
        if (regression.judged() == 0) {
            return;
        }
        String judged = Count.of(regression.judged(), "test class") + " over 1s held against "
                + Count.of(builds, "earlier build") + " on this machine class: ";
        String slower = regression.slower().isEmpty()
                ? "none slower than usual"
                : regression.slower().size()
                        + (accepts ? " slower, accepted as usual from now on" : " slower than usual");
        console.say("Times: " + judged + slower);
        if (regression.wasBusy()) {
            console.say(
                    "Times: all test classes together took %.1f times as long as usual, which blames none of them: the machine was"
                                    .formatted(regression.busy())
                            + " busy, or what all of them use has become slower");
        }
    }
}
