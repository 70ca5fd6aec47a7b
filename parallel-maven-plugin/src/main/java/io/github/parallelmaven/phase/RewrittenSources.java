package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.Count;
import io.github.parallelmaven.model.SourceOutline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Sources that each build of the project rewrites, such as what keeps their licence headers or their format. */
final class RewrittenSources {

    private RewrittenSources() {}

    /**
     * Looks for them once the copy is built, and nothing of ours is in its sources yet.
     *
     * @param outlines of the copy
     * @throws SuiteProblem when there is one: where something is inserted is known for another text than the user's file has
     */
    static void requireNone(Path original, Path copy, List<SourceOutline> outlines) {
        List<String> rewritten = outlines.stream()
                .map(SourceOutline::path)
                .filter(path -> differs(original.resolve(path), copy.resolve(path)))
                .toList();
        if (!rewritten.isEmpty()) {
            throw new SuiteProblem(
                    "The project's own build rewrites " + Count.of(rewritten.size(), "test source")
                            + " on each run, and yours are not as it leaves them: "
                            + String.join(", ", rewritten.subList(0, Math.min(3, rewritten.size())))
                            + (rewritten.size() > 3 ? " and more" : "") + ".",
                    "let `mvn test-compile` rewrite and commit them, or leave out the goal that does it, by the property that skips"
                            + " it, with -D on the command line, which the builds of the copy are given too.");
        }
    }

    /** What the build generates is not among the user's files. */
    private static boolean differs(Path one, Path other) {
        try {
            return Files.exists(one) && Files.exists(other) && Files.mismatch(one, other) >= 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
