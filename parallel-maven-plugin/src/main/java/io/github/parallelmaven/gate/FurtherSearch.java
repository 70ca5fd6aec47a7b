package io.github.parallelmaven.gate;

import io.github.parallelmaven.model.PerfEvidence;

/** What to do where no configuration is chosen. */
final class FurtherSearch {

    private FurtherSearch() {}

    /** @param mode of measuring, in which there may be one */
    static String step(PerfEvidence evidence, String mode) {
        return evidence.isUntried()
                ? "mend what was declined, below, or leave the suite as it is"
                : "`mvn parallel:validate -Dparallel.perf.mode=" + mode + "`";
    }
}
