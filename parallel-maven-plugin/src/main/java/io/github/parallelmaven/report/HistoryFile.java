package io.github.parallelmaven.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.parallelmaven.model.BuildTimes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What test classes took in earlier builds, {@code history.jsonl}: one build a line, sorted, so that a merge may keep the lines of
 * both sides. A line that cannot be read, as the mark of a conflict, is none.
 */
public final class HistoryFile {

    /** The builds that are kept of one module on one machine class with one configuration. */
    public static final int KEPT = 20;

    /** The builds that are kept of one module: those of settings that are no longer used go in the end. */
    private static final int KEPT_OF_MODULE = 10 * KEPT;

    private static final int SCHEMA = 1;

    private final Path file;
    private final Json json = new Json();

    private HistoryFile(Path file) {
        this.file = file;
    }

    /** The history that users commit. */
    public static HistoryFile ofProject(Path root) {
        return new HistoryFile(root.resolve(".mvn").resolve("parallel").resolve("history.jsonl"));
    }

    /** The history that is kept on this machine, in this folder. */
    public static HistoryFile in(Path folder) {
        return new HistoryFile(folder.resolve("history.jsonl"));
    }

    private record Line(int schema, BuildTimes build) {}

    public Path path() {
        return file;
    }

    /** Its builds, sorted; none where there is no such file. */
    public List<BuildTimes> read() throws IOException {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        SortedSet<BuildTimes> builds = new TreeSet<>(BuildTimes.ORDER);
        // What is no UTF-8 is replaced, and its line then is none.
        for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\r?\n")) {
            readable(line, builds);
        }
        return List.copyOf(builds);
    }

    private void readable(String text, Collection<BuildTimes> builds) {
        try {
            Line line = json.parse(text, Line.class);
            if (line.schema() == SCHEMA) {
                builds.add(line.build());
            }
        } catch (JsonProcessingException notOfOurs) {
            // What is not known is as if that build had not been.
            return;
        }
    }

    /** Adds builds, and leaves out the oldest of those that are alike where they are more than {@link #KEPT}. */
    public void add(Collection<BuildTimes> more) throws IOException {
        SortedSet<BuildTimes> all = new TreeSet<>(BuildTimes.ORDER);
        // One that is there already has been judged with what was known then.
        all.addAll(read());
        all.addAll(more);
        List<BuildTimes> newestFirst =
                all.stream().sorted(BuildTimes.ORDER.reversed()).toList();
        List<BuildTimes> kept = new ArrayList<>();
        for (BuildTimes build : newestFirst) {
            long alike = kept.stream().filter(build::isLike).count();
            long ofModule = kept.stream()
                    .filter(other -> other.module().equals(build.module()))
                    .count();
            if (alike < KEPT && ofModule < KEPT_OF_MODULE) {
                kept.add(build);
            }
        }
        kept.sort(BuildTimes.ORDER);
        StringBuilder text = new StringBuilder();
        kept.forEach(build -> text.append(json.line(new Line(SCHEMA, build))).append('\n'));
        Json.replace(file, text.toString());
    }
}
