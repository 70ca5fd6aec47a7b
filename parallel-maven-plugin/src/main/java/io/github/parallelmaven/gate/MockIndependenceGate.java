package io.github.parallelmaven.gate;

import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.Diagnosis;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.FixtureUse;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.SafetyEvidence;
import io.github.parallelmaven.model.SafetyEvidence.Recording;
import io.github.parallelmaven.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gate 3.4: recorded, no mock is used by two overlapping tests, and static mocks are closed. A static mock that the
 * bytecode does not show to be closed, and that was not seen open either, is a warning. Examines mocks; tests where no two
 * overlap in one JVM and the recorder saw none. A mock at a static field is one that the bytecode shows. Where one test runs
 * after another there is nothing to record.
 */
final class MockIndependenceGate implements Gate<SafetyEvidence> {

    private static final String EXPECTED = "no mock belongs to two overlapping tests; static mocks are closed";

    @Override
    public GateId id() {
        return GateId.MOCK_INDEPENDENCE;
    }

    @Override
    public Verdict judge(SafetyEvidence evidence) {
        Optional<Verdict> alone = RecordedEvidence.alone(evidence);
        if (alone.isPresent()) {
            return alone.get();
        }
        Recording recording = evidence.recording();
        boolean active = recording.reason().isEmpty() && recording.testsObserved() > 0;
        if (active && !evidence.mocksPossible()) {
            return new Verdict.NotApplicable(
                    recording.testsObserved(),
                    "no Mockito on the class path; " + Count.of(recording.testsObserved(), "test") + " seen");
        }
        Optional<String> apart = RecordedEvidence.apart(recording);
        if (apart.isPresent()) {
            return apart(evidence, apart.get());
        }
        Optional<String> shortcoming = RecordedEvidence.shortcoming(recording);
        if (shortcoming.isPresent()) {
            return new Verdict.NotJudged(shortcoming.get(), false);
        }
        long atStatics = evidence.findings().stream()
                .filter(MockIndependenceGate::isOfMock)
                .map(Finding::resource)
                .distinct()
                .count();
        int mocks = recording.mocks() + (int) atStatics;
        List<String> places = problems(evidence);
        if (!places.isEmpty()) {
            return new Verdict.Failed(mocks + recording.openStaticMocks().size(), failed(places));
        }
        if (!evidence.opaqueStaticMocks().isEmpty()) {
            return new Verdict.Warned(mocks + evidence.opaqueStaticMocks().size(), opaque(evidence));
        }
        if (mocks == 0) {
            return new Verdict.NotApplicable(
                    recording.testsObserved(), "no mock in a field of " + Count.of(recording.testsObserved(), "test"));
        }
        return new Verdict.Passed(
                mocks,
                Count.of(mocks, "mock") + (atStatics == 0 ? ", none shared; " : ", none used by two at a time; ")
                        + Count.of(recording.workers(), "worker") + ", peak "
                        + recording.peakConcurrency());
    }

    /** Whether static mocks are closed only the bytecode tells here. */
    private static Verdict apart(SafetyEvidence evidence, String tests) {
        int examined = evidence.recording().apart();
        if (!evidence.mocksPossible()) {
            return new Verdict.NotApplicable(examined, "no Mockito on the class path; " + tests);
        }
        return evidence.opaqueStaticMocks().isEmpty()
                ? new Verdict.Passed(examined, tests)
                : new Verdict.Warned(examined, opaque(evidence));
    }

    private static boolean isOfMock(Finding finding) {
        return finding.rule().equals("H36");
    }

    private static List<String> problems(SafetyEvidence evidence) {
        Recording recording = evidence.recording();
        List<String> places = new ArrayList<>();
        evidence.findings().stream()
                .filter(MockIndependenceGate::isOfMock)
                .filter(finding -> !finding.isHarmless())
                .forEach(finding -> places.add(
                        "mock at " + finding.resource() + ": " + finding.testClass() + ", " + finding.location()));
        recording.conflicts().stream()
                .filter(RecordedEvidence::isMock)
                .forEach(conflict -> places.add(RecordedEvidence.describe(conflict)));
        for (FixtureUse open : recording.openStaticMocks()) {
            places.add("static mock of " + open.type() + " still open after " + open.owner());
        }
        return places;
    }

    private static Diagnosis failed(List<String> places) {
        return new Diagnosis(
                EXPECTED,
                Count.of(places.size(), "mock") + " shared or left open",
                Places.firstTen(places),
                "make a mock for each test and open static mocks in try-with-resources, or"
                        + " `mvn parallel:thread-safety -Dparallel.apply=true` to isolate the classes");
    }

    private static Diagnosis opaque(SafetyEvidence evidence) {
        return new Diagnosis(
                EXPECTED,
                Count.of(evidence.opaqueStaticMocks().size(), "static mock")
                        + " not seen to be closed in the bytecode, and not seen open in the recorded run",
                Places.firstTen(evidence.opaqueStaticMocks()),
                "open static mocks in try-with-resources, then `mvn parallel:thread-safety`");
    }
}
