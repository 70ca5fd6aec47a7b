package io.github.parallelmaven.gate;

import io.github.parallelmaven.gate.UsualTimes.Measure;
import io.github.parallelmaven.gate.UsualTimes.Usual;
import io.github.parallelmaven.model.BuildTimes;
import io.github.parallelmaven.model.ClassTime;
import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.Diagnosis;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

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
        Map<Measure, UsualTimes> usual = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            usual.put(measure, new UsualTimes(now, earlier, measure));
        }
        int classes = now.classes().size();
        double busy = usual.get(Measure.OWN).busy();
        SortedMap<String, String> slower = new TreeMap<>();
        int judged = 0;
        for (Map.Entry<String, ClassTime> entry : now.classes().entrySet()) {
            String name = entry.getKey();
            Held own = new Held(
                    Measure.OWN, entry.getValue(), usual.get(Measure.OWN).of(name, classes));
            Held cpu = new Held(
                    Measure.CPU, entry.getValue(), usual.get(Measure.CPU).of(name, classes));
            Held ratio = new Held(
                    Measure.OWN_PER_CPU,
                    entry.getValue(),
                    usual.get(Measure.OWN_PER_CPU).of(name, classes));
            if (!own.isLong() && !cpu.isLong()) {
                continue;
            }
            judged++;
            // Less work makes the ratio worse as well.
            boolean waits = own.isOver(busy * (1 + allowed)) && ratio.isBeyond(allowed);
            String since = "; slower since " + since(name, now, earlier);
            if (own.isBeyond(allowed) || waits) {
                slower.put(name, name + ": " + own.text("") + since);
            } else if (cpu.isBeyond(allowed)) {
                slower.put(name, name + ": " + cpu.text(" of CPU time") + since);
            }
        }
        return new Regression(judged, slower, busy);
    }

    /** One measure of one class in this build, held against what is usual. */
    private record Held(Measure measure, ClassTime time, Optional<Usual> usual) {

        boolean isLong() {
            return usual.filter(one -> one.middle() >= JUDGED_SECONDS).isPresent();
        }

        boolean isBeyond(double allowed) {
            return usual.filter(one -> measure.of(time) > one.upper() * (1 + allowed))
                    .isPresent();
        }

        boolean isOver(double factor) {
            return usual.filter(one -> measure.of(time) > one.middle() * factor).isPresent();
        }

        /** For seconds only. */
        String text(String of) {
            Usual one = usual.orElseThrow();
            String range = one.builds() == 1
                    ? "1 build"
                    : Figure.seconds(one.least()) + " to " + Figure.seconds(one.most()) + " in "
                            + Count.of(one.builds(), "build");
            return Figure.seconds(measure.of(time)) + of + ", usually " + Figure.seconds(one.middle()) + " (" + range
                    + ")";
        }
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
