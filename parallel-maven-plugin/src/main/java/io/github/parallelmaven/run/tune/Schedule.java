package io.github.parallelmaven.run.tune;

import io.github.parallelmaven.model.Remedy.ResourceLock.Mode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.IntToDoubleFunction;

/**
 * Workers that each take the next unit when they are free. A unit whose lock another one holds keeps its worker waiting,
 * and the locks that it has got by then: JUnit's executors take them one by one, in the order of their keys. All that run
 * at once advance alike. Made for one simulation.
 */
final class Schedule {

    /**
     * What one worker runs without a break.
     *
     * @param seconds its own time, when nothing else runs
     * @param locks what it holds meanwhile, by key
     */
    record Unit(double seconds, SortedMap<String, Mode> locks) {}

    /** @param end when it is done, in seconds of its own time since the first unit began */
    private record Running(double end, Unit unit) {}

    private final int workers;
    private final Deque<Unit> queue;
    private final List<Unit> blocked = new ArrayList<>();
    private final PriorityQueue<Running> running = new PriorityQueue<>(Comparator.comparingDouble(Running::end));
    private final Map<String, Lock> locks = new HashMap<>();
    private double advanced;

    private Schedule(Collection<Unit> order, int workers) {
        this.queue = new ArrayDeque<>(order);
        this.workers = workers;
    }

    /**
     * The time from the first unit's begin to the last one's end, in seconds.
     *
     * @param stretch the factor of a unit's time while so many run at once
     */
    static double makespan(Collection<Unit> order, int workers, IntToDoubleFunction stretch) {
        return new Schedule(order, workers).makespan(stretch);
    }

    private double makespan(IntToDoubleFunction stretch) {
        double time = 0;
        start();
        while (!running.isEmpty()) {
            double factor = stretch.applyAsDouble(running.size());
            Running first = running.remove();
            time += (first.end() - advanced) * factor;
            advanced = first.end();
            first.unit().locks().keySet().forEach(key -> locks.get(key).release(first.unit()));
            start();
        }
        return time;
    }

    private void start() {
        for (Iterator<Unit> waiting = blocked.iterator(); waiting.hasNext(); ) {
            if (started(waiting.next())) {
                waiting.remove();
            }
        }
        while (!queue.isEmpty() && running.size() + blocked.size() < workers) {
            Unit next = queue.remove();
            if (!started(next)) {
                blocked.add(next);
            }
        }
    }

    private boolean started(Unit unit) {
        for (Map.Entry<String, Mode> wanted : unit.locks().entrySet()) {
            if (!locks.computeIfAbsent(wanted.getKey(), Lock::new).isHeldBy(unit)) {
                return false;
            }
        }
        running.add(new Running(advanced + unit.seconds(), unit));
        return true;
    }

    /** One unit writes or several read, and nobody reads before a writer that has waited for longer. */
    private static final class Lock {

        private final String key;

        // One unit is not another one that is like it.
        private final Set<Unit> holders = Collections.newSetFromMap(new IdentityHashMap<>());
        private final List<Unit> waiting = new ArrayList<>();

        Lock(String key) {
            this.key = key;
        }

        /** Whether it is now, or was before. */
        boolean isHeldBy(Unit unit) {
            if (holders.contains(unit)) {
                return true;
            }
            boolean free = reads(unit)
                    ? holders.stream().allMatch(this::reads)
                            && waiting.stream()
                                    .takeWhile(other -> other != unit)
                                    .allMatch(this::reads)
                    : holders.isEmpty();
            if (free) {
                waiting.removeIf(other -> other == unit);
                holders.add(unit);
            } else if (waiting.stream().noneMatch(other -> other == unit)) {
                waiting.add(unit);
            }
            return free;
        }

        private boolean reads(Unit unit) {
            return unit.locks().get(key) == Mode.READ;
        }

        void release(Unit unit) {
            holders.remove(unit);
        }
    }
}
