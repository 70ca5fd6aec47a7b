package io.github.parallelmaven.edit.rollback;

import io.github.parallelmaven.edit.journal.Insertion;
import java.util.List;
import java.util.Optional;

/**
 * One file after our insertions have been taken out of it.
 *
 * @param bytes what it holds then; empty when it does not exist
 * @param left those insertions that stay and that the journal keeps
 * @param notes one line each
 */
record TakenBack(Optional<byte[]> bytes, List<Left> left, List<String> notes) {

    /**
     * An insertion, or with none a whole created file, that stays.
     *
     * @param refusal empty for an import that is only waiting for others that were refused
     */
    record Left(Optional<Insertion> insertion, Optional<RollbackReport.Refusal> refusal) {}

    static TakenBack clean(Optional<byte[]> bytes) {
        return new TakenBack(bytes, List.of(), List.of());
    }

    static TakenBack noted(Optional<byte[]> bytes, String note) {
        return new TakenBack(bytes, List.of(), List.of(note));
    }
}
