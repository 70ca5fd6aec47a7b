package io.github.parallelmaven.gate;

import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.Diagnosis;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.SafetyEvidence;
import io.github.parallelmaven.model.SafetyEvidence.Conflict;
import io.github.parallelmaven.model.SafetyEvidence.Recording;
import io.github.parallelmaven.model.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * Gate 3.2: recorded with at least four workers, no mutable fixture object, by identity, belongs to two tests whose
 * times overlap. Examines fixture objects that are no mocks, those are gate 3.4's; tests where no two overlap in one JVM
 * and the recorder saw none. Where one test runs after another there is nothing to record.
 */
final class FixtureIsolationGate implements Gate<SafetyEvidence> {

    @Override
    public GateId id() {
        return GateId.FIXTURE_ISOLATION;
    }

    @Override
    public Verdict judge(SafetyEvidence evidence) {
        Optional<Verdict> alone = RecordedEvidence.alone(evidence);
        if (alone.isPresent()) {
            return alone.get();
        }
        Recording recording = evidence.recording();
        Optional<String> apart = RecordedEvidence.apart(recording);
        if (apart.isPresent()) {
            return new Verdict.Passed(recording.apart(), apart.get() + RecordedEvidence.watched(recording));
        }
        Optional<String> shortcoming = RecordedEvidence.shortcoming(recording);
        if (shortcoming.isPresent()) {
            return new Verdict.NotJudged(shortcoming.get(), false);
        }
        List<Conflict> shared = recording.conflicts().stream()
                .filter(conflict -> !RecordedEvidence.isMock(conflict))
                .toList();
        int fixtures = recording.objects() - recording.mocks();
        if (!shared.isEmpty()) {
            return new Verdict.Failed(fixtures, diagnosis(recording, shared));
        }
        if (fixtures == 0) {
            return new Verdict.NotApplicable(
                    recording.testsObserved(),
                    "no mutable object in " + Count.of(recording.fieldsExamined(), "field") + " of "
                            + Count.of(recording.testsObserved(), "test") + RecordedEvidence.watched(recording));
        }
        return new Verdict.Passed(
                fixtures,
                Count.of(fixtures, "object") + ", none shared; "
                        + Count.of(recording.workers(), "worker") + ", peak "
                        + recording.peakConcurrency()
                        + RecordedEvidence.watched(recording));
    }

    private static Diagnosis diagnosis(Recording recording, List<Conflict> shared) {
        return new Diagnosis(
                "no mutable fixture object belongs to two overlapping tests",
                Count.of(shared.size(), "shared fixture object") + " (recorded with "
                        + Count.of(recording.workers(), "worker") + ", peak concurrency "
                        + recording.peakConcurrency() + ")",
                Places.firstTen(shared.stream().map(RecordedEvidence::describe).toList()),
                "make a fresh object for each test, or `mvn parallel:thread-safety -Dparallel.apply=true` to isolate"
                        + " the classes");
    }
}
