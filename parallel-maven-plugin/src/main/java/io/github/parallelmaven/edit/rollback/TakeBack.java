package io.github.parallelmaven.edit.rollback;

import io.github.parallelmaven.edit.file.ByteEdits;
import io.github.parallelmaven.edit.file.CharEdit;
import io.github.parallelmaven.edit.file.Sha256;
import io.github.parallelmaven.edit.journal.Insertion;
import io.github.parallelmaven.edit.journal.JournalFile;
import io.github.parallelmaven.edit.journal.JournaledFile;
import io.github.parallelmaven.edit.source.UsedImports;
import io.github.parallelmaven.model.FileChange;
import io.github.parallelmaven.model.FileText;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes our insertions out of one file, whatever else has happened to it since. */
final class TakeBack {

    private final JournaledFile file;
    private final MovedFile moved;

    TakeBack(JournaledFile file, MovedFile moved) {
        this.file = file;
        this.moved = moved;
    }

    /**
     * @param now the file's bytes, or empty when it does not exist
     */
    TakenBack from(Optional<byte[]> now) {
        if (now.isEmpty()) {
            return file.created() ? TakenBack.clean(now) : gone();
        }
        if (file.created()) {
            return file.isLeftBy(now.get()) ? TakenBack.clean(Optional.empty()) : lines(now.get());
        }
        if (Sha256.of(now.get()).equals(file.before())) {
            return TakenBack.clean(now);
        }
        return file.isLeftBy(now.get())
                ? TakenBack.clean(Optional.of(ByteEdits.backward(file.change(), now.get())))
                : search(now.get());
    }

    private TakenBack gone() {
        return moved.find(file)
                .map(path -> whole(
                        Optional.empty(),
                        "it is gone, and " + path
                                + " holds what apply inserted into it: give it its old name for this call,"
                                + " or take the insertions out by hand and this file out of " + JournalFile.PATH))
                .orElseGet(() -> TakenBack.noted(
                        Optional.empty(), file.path() + " is gone: nothing of ours is left to take back"));
    }

    /** Out of a file that we made and somebody has added to, whole lines of ours are taken; nothing is left of an empty one. */
    private TakenBack lines(byte[] now) {
        String refused = "created by apply and changed since: delete it, or keep it";
        if (file.insertions().isEmpty()) {
            return whole(Optional.of(now), refused);
        }
        // Every byte is a character of it, whatever others have put in.
        OwnLines ours = OwnLines.in(new String(now, StandardCharsets.ISO_8859_1), file.insertions());
        if (ours.altered().isPresent()) {
            return whole(
                    Optional.of(now), refused + "; altered is " + ours.altered().get());
        }
        byte[] rest = ours.rest().getBytes(StandardCharsets.ISO_8859_1);
        return new TakenBack(
                ours.rest().isBlank() ? Optional.empty() : Optional.of(rest), List.of(), noLongerThere(ours.gone()));
    }

    private TakenBack search(byte[] now) {
        try {
            FileText text = FileText.decode(now, Charset.forName(file.charset()));
            FoundInsertions found = FoundInsertions.in(file.path(), text, file.insertions());
            List<CharEdit> edits = new ArrayList<>();
            List<String> notes = new ArrayList<>();
            List<TakenBack.Left> left = new ArrayList<>();
            found.altered()
                    .forEach(altered -> left.add(new TakenBack.Left(
                            Optional.of(altered.insertion()), Optional.of(refusal(text.text(), altered)))));
            UsedImports used = UsedImports.after(
                    text.text(),
                    found.found().stream().map(FoundInsertion::reversal).toList());
            for (FoundInsertion one : found.found()) {
                used.keeps(one.reversal())
                        .ifPresentOrElse(
                                note -> {
                                    notes.add(file.path() + ": " + note);
                                    left.add(new TakenBack.Left(Optional.of(one.insertion()), Optional.empty()));
                                },
                                () -> edits.add(one.reversal()));
            }
            // Of what apply only took out, gone means that it is back.
            notes.addAll(noLongerThere(found.gone().stream()
                    .filter(gone -> !gone.isRemoval())
                    .map(Insertion::firstLine)
                    .toList()));
            // What uses an import may be what was refused; without that the import is the user's.
            return new TakenBack(
                    Optional.of(result(now, text, edits)), found.altered().isEmpty() ? List.of() : left, notes);
        } catch (CharacterCodingException e) {
            return whole(Optional.of(now), "it is no longer " + file.charset());
        }
    }

    private byte[] result(byte[] now, FileText text, List<CharEdit> edits) throws CharacterCodingException {
        FileChange change = ByteEdits.of(file.path(), now, text, edits);
        return ByteEdits.forward(change, now);
    }

    private List<String> noLongerThere(List<String> gone) {
        return gone.isEmpty()
                ? List.of()
                : List.of(file.path() + ": no longer there: "
                        + gone.stream().distinct().collect(Collectors.joining(", ")));
    }

    private RollbackReport.Refusal refusal(String text, FoundInsertions.Altered altered) {
        // A character more: the line that a place right behind a line end is in.
        int line = (int) (text.substring(0, altered.offset()) + ".").lines().count();
        String what = altered.insertion().firstLine();
        if (altered.insertion().isRemoval()) {
            return new RollbackReport.Refusal(
                    file.path(),
                    altered.sure() ? line : 0,
                    "apply took out " + what + ", and other lines than then are around its place: put it back by hand;"
                            + " when you do not want it, take that edit out of " + JournalFile.PATH);
        }
        return new RollbackReport.Refusal(
                file.path(),
                line,
                altered.sure()
                        ? "what apply inserted here was altered: " + what
                        : "this may be what is left of what apply inserted, " + what
                                + ": take it out by hand; when it is your own, take that insertion out of "
                                + JournalFile.PATH);
    }

    private TakenBack whole(Optional<byte[]> now, String reason) {
        RollbackReport.Refusal refusal = new RollbackReport.Refusal(file.path(), 0, reason);
        return new TakenBack(now, List.of(new TakenBack.Left(Optional.empty(), Optional.of(refusal))), List.of());
    }
}
