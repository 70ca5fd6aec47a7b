package io.github.parallelmaven.run.tune;

import io.github.parallelmaven.model.Isolation;
import io.github.parallelmaven.model.IsolationCost;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.RunConfiguration.Mode;
import io.github.parallelmaven.model.Seconds;
import io.github.parallelmaven.model.TestRun;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What keeping each class apart costs in a configuration, simulated from a sequential run. */
public final class IsolationCosts {

    private final TestRun sequential;
    private final Isolation isolation;
    private final RunConfiguration configuration;
    private final int cores;

    /**
     * @param sequential a complete sequential run without added flags
     * @param isolation what keeps classes apart in one JVM
     * @param configuration the one that runs, with its serial classes
     * @param cores processors of the machine
     */
    public IsolationCosts(TestRun sequential, Isolation isolation, RunConfiguration configuration, int cores) {
        this.sequential = sequential;
        this.isolation = configuration.mode() == Mode.CLASS_THREADS ? isolation : Isolation.none();
        this.configuration = configuration;
        this.cores = cores;
    }

    /** Of every class that is kept apart from more than those that write what it reads, the dearest first, then by name. */
    public List<IsolationCost> all() {
        SortedSet<String> apart = new TreeSet<>(isolation.alone());
        apart.addAll(configuration.serial());
        isolation.writers().values().forEach(apart::addAll);
        double with = seconds();
        return apart.stream()
                .map(name -> of(name, with))
                .sorted(Comparator.comparingDouble(IsolationCost::seconds)
                        .reversed()
                        .thenComparing(IsolationCost::testClass))
                .toList();
    }

    /** Of one class, which may only read. */
    public IsolationCost of(String testClass) {
        return of(testClass, seconds());
    }

    private IsolationCost of(String testClass, double with) {
        return new IsolationCost(testClass, how(testClass), Math.max(0, with - without(testClass)));
    }

    /** What the suite takes in this configuration, in seconds. */
    public double seconds() {
        return seconds(isolation, configuration);
    }

    private double without(String testClass) {
        SortedSet<String> serial = new TreeSet<>(configuration.serial());
        serial.remove(testClass);
        return seconds(isolation.without(Set.of(testClass)), configuration.withSerial(serial));
    }

    private double seconds(Isolation holding, RunConfiguration running) {
        return Seconds.of(SuiteModel.of(sequential, holding, cores).predict(running));
    }

    private String how(String testClass) {
        if (configuration.serial().contains(testClass)) {
            return "serial";
        }
        if (isolation.alone().contains(testClass)) {
            return "isolated";
        }
        SortedSet<String> locks = isolation.locksOf(testClass);
        return locks.isEmpty() ? "lock for reading" : "lock " + String.join(", ", locks);
    }
}
