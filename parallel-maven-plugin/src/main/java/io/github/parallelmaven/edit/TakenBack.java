package io.github.parallelmaven.edit;

import java.util.List;
import java.util.Optional;

/**
 * One file after our insertions have been taken out of it.
 *
 * @param bytes what it holds then; empty when it does not exist
 * @param left those insertions that stay because they were altered, with where
 * @param notes one line each
 */
record TakenBack(Optional<byte[]> bytes, List<Left> left, List<String> notes) {

    /** An insertion, or with none a whole created file, that stays. */
    record Left(Optional<Insertion> insertion, RollbackReport.Refusal refusal) {}

    static TakenBack clean(Optional<byte[]> bytes) {
        return new TakenBack(bytes, List.of(), List.of());
    }

    static TakenBack noted(Optional<byte[]> bytes, String note) {
        return new TakenBack(bytes, List.of(), List.of(note));
    }
}
