package io.github.parallelmaven.phase;

import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.hazard.Suppressions;
import io.github.parallelmaven.analysis.hazard.Suppressions.Entry;
import io.github.parallelmaven.model.Finding;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the user has suppressed, and what of it suppresses nothing. */
final class SuppressionsFile {

    static final String PATH = ".mvn/parallel/suppressions.json";

    private SuppressionsFile() {}

    /**
     * What is suppressed in the project with this root.
     *
     * @throws SuiteProblem when the file cannot be used
     */
    static Suppressions read(Path root) {
        try {
            return Suppressions.read(root.resolve(PATH));
        } catch (IllegalArgumentException e) {
            throw new SuiteProblem(e.getMessage(), "mend " + PATH + ", then call the goal again.");
        }
    }

    /**
     * One line on entries that suppress nothing: a hazard of that kind that comes later would be let in unseen.
     *
     * @param findings of the classes that were looked at, the suppressed ones among them
     * @param looked these classes
     * @param whole whether the code is that of the whole build, so that a class that is not in it is nowhere
     */
    static Optional<String> stale(
            Suppressions all, Collection<Finding> findings, Set<String> looked, CodeModel code, boolean whole) {
        List<Entry> stale = all.matchingNone(findings).stream()
                .filter(entry -> looked.contains(entry.testClass())
                        || whole && code.own(entry.testClass()).isEmpty())
                .toList();
        return stale.isEmpty()
                ? Optional.empty()
                : Optional.of("Suppressed, but not found: "
                        + stale.stream().map(Entry::toString).collect(Collectors.joining("; ")) + ". Take it out of "
                        + PATH + ", or correct it: `mvn parallel:explain -Dtest="
                        + stale.get(0).testClass() + "` shows what is found");
    }
}
