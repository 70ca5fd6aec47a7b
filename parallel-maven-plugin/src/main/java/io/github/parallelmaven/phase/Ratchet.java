package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.Baseline;
import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.SafetyEvidence;
import io.github.parallelmaven.report.BaselineFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Lets no new hazard into a module: what its baseline knows is not open. The baseline is written once, and from then on only
 * shrinks.
 */
final class Ratchet {

    private final BaselineFile file;
    private final Settings.Ratchet asked;
    private final Console console;

    /**
     * @param root the topmost folder of the build
     * @param console told what was written
     */
    Ratchet(Path root, Project project, Settings.Ratchet asked, Console console) {
        String[] parts = project.coordinates().split(":");
        this.file = new BaselineFile(root, parts[0] + ":" + parts[1]);
        this.asked = asked;
        this.console = console;
    }

    /** The evidence as the baseline leaves it, which is written first where that is asked for. */
    SafetyEvidence judge(SafetyEvidence evidence) {
        try {
            Optional<Baseline> there = file.read();
            if (asked == Settings.Ratchet.WRITE) {
                return with(written(there, evidence), evidence);
            }
            return with(there.orElse(Baseline.none()), evidence);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SafetyEvidence with(Baseline baseline, SafetyEvidence evidence) {
        return evidence.with(
                baseline.known(evidence.findings()),
                baseline.mended(evidence.findings()).stream()
                        .map(Baseline.Entry::toString)
                        .toList());
    }

    private Baseline written(Optional<Baseline> there, SafetyEvidence evidence) throws IOException {
        Baseline all = Baseline.of(evidence.findings());
        SortedSet<Baseline.Entry> mended = there.map(known -> known.mended(evidence.findings()))
                .orElseGet(() -> Baseline.none().entries());
        Baseline now = there.map(known -> known.without(mended)).orElse(all);
        if (there.isPresent() && mended.isEmpty()) {
            console.say(file.path() + ": nothing is mended, so it stays as it is, and it takes in nothing new");
        } else if (there.isEmpty() && all.entries().isEmpty()) {
            console.say("No hazard is open in " + evidence.chosen().label() + ": there is no baseline to write");
        } else {
            file.write(now);
            console.say(
                    there.isEmpty()
                            ? file.path() + ": written, "
                                    + Count.of(now.entries().size(), "open hazard")
                                    + ". Commit it: from now on only new ones fail the build"
                            : file.path() + ": " + mended.size() + " mended and taken out, "
                                    + now.entries().size() + " left");
        }
        return now;
    }
}
