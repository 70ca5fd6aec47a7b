package io.github.parallelmaven.gate;

import io.github.parallelmaven.model.CategoryEvidence;
import io.github.parallelmaven.model.CategoryEvidence.RewrittenSource;
import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.Diagnosis;
import io.github.parallelmaven.model.GateId;
import io.github.parallelmaven.model.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * Gate 2.4: every rewritten file parses, the test tree compiles, and the bytes outside the insertions are unchanged.
 * Examines rewritten files; where nothing was rewritten, the test classes that compiled.
 */
final class SourcesIntactGate implements Gate<CategoryEvidence> {

    /** Why the other gates of this phase, which read tags from compiled tests, cannot judge. */
    static final String NO_TAGS_TO_READ = "the test tree does not compile, so that JUnit sees no tag: see gate 2.4";

    private static final String EXPECTED =
            "rewritten files parse, the test tree compiles, nothing changed outside the insertions";

    @Override
    public GateId id() {
        return GateId.SOURCES_INTACT;
    }

    @Override
    public Verdict judge(CategoryEvidence evidence) {
        int rewritten = evidence.rewritten().size();
        int classes = evidence.inventory().testClasses().size();
        int examined = rewritten > 0 ? rewritten : classes;
        List<String> places = problems(evidence.rewritten());
        if (!evidence.compiles()) {
            places.addAll(
                    evidence.compileErrors().isEmpty()
                            ? List.of("the test tree: the compiler gave no message")
                            : evidence.compileErrors());
        }
        if (!places.isEmpty()) {
            return new Verdict.Failed(examined, diagnosis(evidence, places));
        }
        if (examined == 0) {
            return new Verdict.NotJudged("no file was rewritten and no test class was found", false);
        }
        return new Verdict.Passed(
                examined,
                rewritten > 0
                        ? Count.of(rewritten, "rewritten file") + " intact, test tree compiles"
                        : "nothing rewritten, " + Count.of(classes, "test class") + " compile");
    }

    private static List<String> problems(List<RewrittenSource> sources) {
        List<String> places = new ArrayList<>();
        for (RewrittenSource source : sources) {
            if (!source.parses()) {
                places.add(source.path() + ": does not parse" + detail(source));
            } else if (!source.restIntact()) {
                places.add(source.path() + ": bytes outside the insertions changed" + detail(source));
            }
        }
        return places;
    }

    private static String detail(RewrittenSource source) {
        return source.problem().isEmpty() ? "" : " (" + source.problem() + ")";
    }

    private static Diagnosis diagnosis(CategoryEvidence evidence, List<String> places) {
        boolean ours = !problems(evidence.rewritten()).isEmpty();
        return new Diagnosis(
                EXPECTED,
                (ours ? "damaged files" : "no damaged file")
                        + (evidence.compiles() ? "" : "; the test tree does not compile"),
                Places.firstTen(places),
                next(evidence, ours));
    }

    /** The tests compiled before they were changed, or there would have been no run to categorise them by. */
    private static String next(CategoryEvidence evidence, boolean ours) {
        if (ours) {
            return "nothing was written to your files; please report this with target/parallel/parallel.patch";
        }
        return evidence.rewritten().isEmpty()
                ? "repair what `mvn test-compile` reports, then `mvn parallel:categorize`"
                : "let your build accept target/parallel/parallel-tags.patch, then `mvn parallel:categorize`";
    }
}
