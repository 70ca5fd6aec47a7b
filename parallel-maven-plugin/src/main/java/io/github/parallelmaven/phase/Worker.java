package io.github.parallelmaven.phase;

import io.github.parallelmaven.model.PomChange.PinPlugin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Starts the worker: one child Maven in the trial copy. A process boundary. */
public interface Worker {

    /**
     * How the worker ended.
     *
     * @param succeeded whether it left a report
     * @param problem what was found, and where, when it did not; may have several lines
     * @param next what to do then, one sentence
     * @param log its whole output
     */
    record Ended(boolean succeeded, String problem, String next, Path log) {
        /** It left a report. */
        public static Ended well(Path log) {
            return new Ended(true, "", "", log);
        }
    }

    /** The versions that have to be pinned in the copy before anything runs, by the POM's path from the root. */
    SortedMap<String, List<PinPlugin>> pins();

    /**
     * Runs it to its end.
     *
     * @param original the topmost folder of the user's build
     * @param copy the topmost folder of the copy
     * @param output where results go
     * @param pins what the copy already has pinned
     */
    Ended run(Goal goal, Settings.Mode mode, Path original, Path copy, Path output, Map<String, List<PinPlugin>> pins)
            throws IOException;

    /** Where the worker leaves its report. */
    Path result(Path output);
}
