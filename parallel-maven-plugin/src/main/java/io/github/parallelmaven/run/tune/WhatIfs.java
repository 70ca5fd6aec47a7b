package io.github.parallelmaven.run.tune;

import io.github.parallelmaven.model.Isolation;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.Seconds;
import io.github.parallelmaven.model.TestRun;
import io.github.parallelmaven.model.WhatIf;
import io.github.parallelmaven.run.ClassTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the chosen configuration would take on other machines, and if the longest class were two. Simulated from a sequential
 * run, and multiplied by what was measured over what is simulated of this machine.
 */
public final class WhatIfs {

    private static final List<Integer> CORES = List.of(4, 8);

    private final TestRun sequential;
    private final Isolation isolation;
    private final RunConfiguration chosen;
    private final int cores;

    /**
     * @param sequential a complete sequential run without added flags
     * @param isolation what keeps classes apart in one JVM
     * @param chosen a parallel configuration
     * @param cores processors of this machine
     */
    public WhatIfs(TestRun sequential, Isolation isolation, RunConfiguration chosen, int cores) {
        this.sequential = sequential;
        this.isolation = isolation;
        this.chosen = chosen;
        this.cores = cores;
    }

    /** @param measured what the chosen configuration took on this machine, in seconds */
    public List<WhatIf> all(double measured) {
        SuiteModel here = SuiteModel.of(sequential, isolation, cores);
        double factor = measured / Seconds.of(here.predict(chosen));
        List<WhatIf> all = new ArrayList<>();
        for (int other : CORES) {
            if (other != cores) {
                SuiteModel there = SuiteModel.of(sequential, isolation, other);
                all.add(new WhatIf(
                        other + " cores", factor * Seconds.of(there.predict(chosen.onMachineOf(cores, other)))));
            }
        }
        ClassTimes.of(sequential).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(longest -> all.add(new WhatIf(
                        longest.getKey() + " split in two",
                        factor * Seconds.of(here.predictWithSplit(longest.getKey(), chosen)))));
        return all;
    }
}
