package io.github.parallelmaven.gate;

import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.FixtureUse;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.SafetyEvidence;
import io.github.parallelmaven.model.SafetyEvidence.Conflict;
import io.github.parallelmaven.model.SafetyEvidence.Recording;
import io.github.parallelmaven.model.Touches;
import io.github.parallelmaven.model.Verdict;
import java.util.Optional;

/** When a recording is good enough to be judged, and how its conflicts are shown. */
final class RecordedEvidence {

    private RecordedEvidence() {}

    /**
     * Where the recorder saw no test, as in JUnit 4 without the agent: no object of a JVM belongs to two overlapping tests
     * when no two tests overlapped in it, whatever they hold. Empty where fixtures were recorded, or tests did overlap.
     */
    static Optional<String> apart(Recording recording) {
        return recording.testsObserved() == 0
                        && recording.apart() > 0
                        && tooFew(recording).isEmpty()
                ? Optional.of(Count.of(recording.apart(), "test") + ", no two at once in one JVM; "
                        + Count.of(recording.workers(), "worker") + ", peak " + recording.peakConcurrency())
                : Optional.empty();
    }

    /**
     * Where one test ran after another no object belongs to two at one moment, whatever they hold: nothing had to be recorded.
     * Empty where tests may overlap, or where no run shows that they do not.
     */
    static Optional<Verdict> alone(SafetyEvidence evidence) {
        Recording recording = evidence.recording();
        return evidence.chosen().isFlagsAlone() && recording.apart() > 0 && recording.peakConcurrency() < 2
                ? Optional.of(new Verdict.NotApplicable(
                        recording.apart(), Count.of(recording.apart(), "test") + " one after another: no two at once"))
                : Optional.empty();
    }

    /** What the agent watched, to be put behind another text; why there is nothing of it, where it should have been there. */
    static String watched(Recording recording) {
        Touches touches = recording.touches();
        if (!touches.reason().isEmpty()) {
            return "; no agent: " + touches.reason();
        }
        return touches.isRecorded()
                ? "; agent: " + Count.of(touches.fields(), "static field") + " and "
                        + Count.of(touches.resources(), "resource") + " of " + Count.of(touches.classes(), "class")
                : "";
    }

    /** Why nothing can be judged from it; empty when it can. */
    static Optional<String> shortcoming(Recording recording) {
        if (!recording.reason().isEmpty()) {
            return Optional.of("nothing was recorded: " + recording.reason());
        }
        if (recording.testsObserved() == 0) {
            return Optional.of("the recorder saw no test");
        }
        return tooFew(recording);
    }

    private static Optional<String> tooFew(Recording recording) {
        if (recording.workers() < RunConfiguration.RECORDING_WORKERS) {
            return Optional.of("recorded with " + Count.of(recording.workers(), "worker") + ", at least "
                    + RunConfiguration.RECORDING_WORKERS + " are needed");
        }
        if (recording.peakConcurrency() < 2) {
            return Optional.of("no two tests overlapped in the recorded run");
        }
        return Optional.empty();
    }

    static String describe(Conflict conflict) {
        FixtureUse first = conflict.first();
        return first.declaringClass() + "." + first.field() + " (" + first.type() + "): " + first.owner() + " and "
                + conflict.second().owner();
    }

    static boolean isMock(Conflict conflict) {
        return conflict.first().kind() != FixtureUse.Kind.FIXTURE;
    }
}
