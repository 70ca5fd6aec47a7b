package io.github.parallelmaven.gate;

import io.github.parallelmaven.gate.UsualTimes.Measure;
import io.github.parallelmaven.gate.UsualTimes.Usual;
import io.github.parallelmaven.model.BuildTimes;
import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.Diagnosis;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which test classes of a build took longer than they usually do. One is named when it took more than
 * {@code parallel.perf.maxRegression} beyond what chance explains: its own spread, that of the other classes in this build, and how much
 * longer all of them took.
 *
 * @param judged how many classes were held against earlier builds
 * @param slower what is named, with a line for people each
 * @param busy how much longer than usual all classes took, as a factor; 1 where they did not
 */
public record Regression(int judged, SortedMap<String, String> slower, double busy) {

    /** A class that usually takes less is not judged. */
    public static final double JUDGED_SECONDS = 1;

    /** From so much on it is said that the machine was busy. */
    private static final double BUSY = 1.2;

    public Regression {
        slower = Collections.unmodifiableSortedMap(new TreeMap<>(slower));
    }

    /**
     * Holds a build against earlier ones.
     *
     * @param earlier builds that are {@linkplain BuildTimes#isLike like} it, in the order of time
     * @param allowed {@code parallel.perf.maxRegression}: 0.2 is 20 %
     */
    public static Regression of(BuildTimes now, List<BuildTimes> earlier, double allowed) {
        int classes = now.classes().size();
        SortedMap<String, String> slower = new TreeMap<>();
        SortedSet<String> judged = new TreeSet<>();
        double busy = 1;
        for (Measure measure : Measure.values()) {
            UsualTimes times = new UsualTimes(now, earlier, measure);
            busy = measure == Measure.OWN ? times.busy() : busy;
            for (String name : now.classes().keySet()) {
                Optional<Usual> usual = times.of(name, classes).filter(one -> one.seconds() >= JUDGED_SECONDS);
                usual.ifPresent(one -> judged.add(name));
                double seconds = measure.of(now.classes().get(name));
                usual.filter(one -> seconds > one.upper() * (1 + allowed))
                        .ifPresent(one ->
                                slower.putIfAbsent(name, line(name, measure, seconds, one, since(name, now, earlier))));
            }
        }
        return new Regression(judged.size(), slower, busy);
    }

    private static String line(String name, Measure measure, double seconds, Usual usual, String since) {
        return name + ": " + Figure.seconds(seconds) + measure.label() + ", usually " + Figure.seconds(usual.seconds())
                + " ("
                + (usual.builds() == 1
                        ? "1 build"
                        : Figure.seconds(usual.least()) + " to " + Figure.seconds(usual.most()) + " in "
                                + Count.of(usual.builds(), "build"))
                + "); slower since " + since;
    }

    private static String since(String name, BuildTimes now, List<BuildTimes> earlier) {
        List<BuildTimes> builds = new ArrayList<>(earlier);
        Collections.reverse(builds);
        String first = now.at();
        int count = 1;
        for (BuildTimes build : builds) {
            if (build.slower().contains(name) && !build.accepted().contains(name)) {
                first = build.at();
                count++;
            } else if (build.classes().containsKey(name)) {
                break;
            }
        }
        return count == 1 ? "this build" : first.substring(0, 10) + ", " + Count.of(count, "build");
    }

    public SortedSet<String> names() {
        return new TreeMap<>(slower).navigableKeySet();
    }

    /** Whether all classes took so much longer that one cannot be blamed. */
    public boolean wasBusy() {
        return busy > BUSY;
    }

    /**
     * What a user is to know of the slower classes; empty where there is none.
     *
     * @param allowed {@code parallel.perf.maxRegression}
     */
    public Optional<Diagnosis> diagnosis(double allowed) {
        return slower.isEmpty()
                ? Optional.empty()
                : Optional.of(new Diagnosis(
                        "each class over " + Figure.secondsLimit(JUDGED_SECONDS) + " within its usual times and "
                                + Figure.percentLimit(allowed) + " more",
                        Count.of(slower.size(), "class") + " slower than usual",
                        Places.firstTen(List.copyOf(slower.values())),
                        "look at what has changed in them and in what they test; when it is meant, add"
                                + " `-Dparallel.perf.history=accept` to one build"));
    }
}
