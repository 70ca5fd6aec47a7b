package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.PerfEvidence.Certification;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.SafetyEvidence.Recording;
import io.github.parallelmaven.run.FixtureConflicts;
import java.util.Optional;

/** The project has a configuration already: it is judged, by runs of an earlier goal where there are any, and nothing is searched. */
final class Confirmation {

    private final Settings.Mode mode;
    private final Certification asItIs;
    private final PerfPhase perf;
    private final SafetyStep safety;
    private final Proof proof;
    private final Console console;

    Confirmation(
            Settings.Mode mode, Certification asItIs, PerfPhase perf, SafetyStep safety, Proof proof, Console console) {
        this.mode = mode;
        this.asItIs = asItIs;
        this.perf = perf;
        this.safety = safety;
        this.proof = proof;
        this.console = console;
    }

    /** Who asks for a thorough measurement wants one, certificate or not. */
    boolean isEnoughFor(RunConfiguration before) {
        return before.isParallel()
                ? mode == Settings.Mode.QUICK || mode == Settings.Mode.STANDARD && asItIs.valid()
                : before.isFlagsAlone() && mode != Settings.Mode.THOROUGH && asItIs.valid();
    }

    /** Judges a parallel configuration. */
    void judge(RunConfiguration before) {
        safety.isolateFor(before);
        if (proof.reuse(before)) {
            console.say("The runs of an earlier goal on these very files are valid: nothing is run again");
        } else {
            perf.measureAsItIs(before);
            perf.asItIs().forEach(perf.proofRuns()::add);
            proof.confirm(before);
        }
    }

    /**
     * Judges flags alone. The sequential run is one of the project as it is, and there is none without the flags: only a certificate
     * knows of one.
     *
     * @return what the sequential run shows of what tests hold at the same time; empty without a valid certificate, which is said
     */
    Optional<Recording> judgeFlags(RunConfiguration before) {
        if (!asItIs.valid()) {
            perf.decline(
                    before.label() + ": so it is already, and what the flags gain cannot be measured while the POM has"
                            + " them; where apply wrote them, `mvn parallel:rollback` comes first");
            return Optional.empty();
        }
        safety.isolateFor(before);
        perf.earlier(before).forEach(perf.proofRuns()::add);
        perf.countBaseline(before);
        return Optional.of(FixtureConflicts.of(perf.sequential().get(0)));
    }
}
