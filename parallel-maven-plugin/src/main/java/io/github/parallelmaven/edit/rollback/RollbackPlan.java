package io.github.parallelmaven.edit.rollback;

import io.github.parallelmaven.edit.file.AtomicFile;
import io.github.parallelmaven.edit.file.ChangeWriter;
import io.github.parallelmaven.edit.file.RootPaths;
import io.github.parallelmaven.edit.file.Sha256;
import io.github.parallelmaven.edit.journal.Insertion;
import io.github.parallelmaven.edit.journal.Journal;
import io.github.parallelmaven.edit.journal.JournaledFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What taking back some entries of a journal means for the files as they are now. The newest entry goes first. */
public final class RollbackPlan {

    private final RootPaths paths;
    private final Journal journal;
    private final Map<String, Optional<byte[]>> now = new LinkedHashMap<>();
    private final Map<String, Optional<byte[]>> then = new LinkedHashMap<>();
    private final Map<JournaledFile, TakenBack> taken = new LinkedHashMap<>();
    private final MovedFile moved;

    public RollbackPlan(RootPaths paths, Journal journal) {
        this.paths = paths;
        this.journal = journal;
        this.moved = new MovedFile(
                paths,
                journal.entries().stream()
                        .flatMap(entry -> entry.files().stream())
                        .map(JournaledFile::path)
                        .collect(Collectors.toSet()));
        List<Journal.Entry> newestFirst = new ArrayList<>(journal.entries());
        Collections.reverse(newestFirst);
        newestFirst.forEach(entry -> entry.files().forEach(this::takeBack));
    }

    private void takeBack(JournaledFile file) {
        Optional<byte[]> before = then.computeIfAbsent(file.path(), this::read);
        TakenBack result = new TakeBack(file, moved).from(before);
        taken.put(file, result);
        then.put(file.path(), result.bytes());
    }

    private Optional<byte[]> read(String path) {
        Path file = paths.resolve(path);
        Optional<byte[]> bytes = Files.exists(file) ? Optional.of(ChangeWriter.read(file)) : Optional.empty();
        now.put(path, bytes);
        return bytes;
    }

    public void write(AtomicFile files) {
        then.forEach((path, bytes) -> {
            Path file = paths.resolve(path);
            files.removeTemporary(file);
            if (!isSame(path)) {
                bytes.ifPresentOrElse(content -> files.write(file, content), () -> files.delete(file));
            }
        });
    }

    private boolean isSame(String path) {
        return Arrays.equals(now.get(path).orElse(new byte[0]), then.get(path).orElse(new byte[0]))
                && now.get(path).isPresent() == then.get(path).isPresent();
    }

    public RollbackReport report() {
        List<String> changed =
                now.keySet().stream().filter(path -> !isSame(path)).sorted().toList();
        return new RollbackReport(
                changed.stream().filter(path -> then.get(path).isPresent()).toList(),
                changed.stream().filter(path -> then.get(path).isEmpty()).toList(),
                taken.values().stream()
                        .flatMap(result -> result.left().stream())
                        .flatMap(left -> left.refusal().stream())
                        .distinct()
                        .toList(),
                taken.values().stream()
                        .flatMap(result -> result.notes().stream())
                        .toList());
    }

    public List<String> folders() {
        return journal.entries().stream()
                .flatMap(entry -> entry.folders().stream())
                .toList();
    }

    /** The journal while files are taken back: a file that is done already is then known by its digest. */
    Journal started() {
        return rewritten(
                Journal.State.REMOVING,
                // Of which something stays, a digest cannot say that it is done.
                file -> Optional.of(
                        file.created() || !taken.get(file).left().isEmpty() ? file : file.with(digestThen(file))));
    }

    /** The journal afterwards: what was refused. */
    public Journal remaining() {
        return rewritten(Journal.State.WRITTEN, this::remains);
    }

    private Optional<JournaledFile> remains(JournaledFile file) {
        List<TakenBack.Left> left = taken.get(file).left();
        List<Insertion> insertions =
                left.stream().flatMap(one -> one.insertion().stream()).toList();
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(insertions.isEmpty() ? file.with("") : file.left(insertions::contains));
    }

    private String digestThen(JournaledFile file) {
        return then.get(file.path()).map(Sha256::of).orElse("");
    }

    private Journal rewritten(Journal.State state, Function<JournaledFile, Optional<JournaledFile>> change) {
        List<Journal.Entry> entries = journal.entries().stream()
                .map(entry -> new Journal.Entry(
                        state,
                        entry.folders(),
                        entry.files().stream()
                                .flatMap(file -> change.apply(file).stream())
                                .toList()))
                .filter(entry -> !entry.files().isEmpty())
                .toList();
        return new Journal(Journal.SCHEMA, entries);
    }
}
