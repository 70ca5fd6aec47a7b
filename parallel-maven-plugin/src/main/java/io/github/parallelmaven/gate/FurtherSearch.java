package io.github.parallelmaven.gate;

import io.github.parallelmaven.model.PerfEvidence;

/** What to do where no configuration is chosen. */
final class FurtherSearch {

    private FurtherSearch() {}

    /** The same mode would find the same. */
    static String step(PerfEvidence evidence) {
        if (evidence.isUntried()) {
            return "mend what was declined, below, or leave the suite as it is";
        }
        String deeper = evidence.mode().equals("quick") ? "standard" : "thorough";
        return "`mvn parallel:validate -Dparallel.perf.mode=" + deeper + "`";
    }
}
