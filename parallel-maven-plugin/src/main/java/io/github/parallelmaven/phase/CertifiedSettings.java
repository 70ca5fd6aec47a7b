package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.CertifiedModule;
import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.Diagnosis;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.Verdict;

/**
 * What gate 4.4 holds a build against that measures nothing.
 *
 * @param configuration the certified one
 * @param module what is certified of the module
 * @param pinned the highest concurrency that was tried, as it is pinned; 0 when it is not
 */
record CertifiedSettings(RunConfiguration configuration, CertifiedModule module, int pinned) {

    /**
     * @param effective what the module's own settings give on this machine
     * @param cores processors of this machine
     */
    Verdict judge(Project project, RunConfiguration effective, int cores) {
        boolean digested = module.settingsDigest().equals(Certifier.settingsDigest(project));
        boolean same = digested
                && configuration.withWorkers(effective.workers()).choice().equals(effective.choice());
        int tried = Math.max(configuration.workers(), pinned);
        if (!same) {
            return new Verdict.Failed(1, others(project, effective, digested));
        }
        return effective.workers() > tried
                ? new Verdict.Warned(1, moreThanTried(tried, effective, cores))
                : new Verdict.Passed(1, "certified: " + effective.label());
    }

    private Diagnosis others(Project project, RunConfiguration effective, boolean digested) {
        return new Diagnosis(
                "the certified configuration: " + configuration.label(),
                effective.label() + (digested ? "" : "; other settings than the certified ones"),
                project.show(project.pom()),
                "take the change of settings back, or prove it: `mvn parallel:apply`");
    }

    /** A setting that is relative to the machine gives more on a larger one. */
    private static Diagnosis moreThanTried(int tried, RunConfiguration effective, int cores) {
        return new Diagnosis(
                "at most " + tried + " workers, as in the runs that were certified",
                effective.label() + " on this machine of " + Count.of(cores, "core"),
                ".mvn/parallel/certificate.json",
                "`mvn parallel:apply` on a machine like this one certifies more");
    }
}
