package io.github.parallelmaven.edit.rollback;

import java.util.List;

/**
 * What a rollback does, or has done.
 *
 * @param restored files whose insertions are taken back
 * @param deleted files that were created and go
 * @param refused what stays, and why
 * @param notes what else the user should know, one line each
 */
public record RollbackReport(List<String> restored, List<String> deleted, List<Refusal> refused, List<String> notes) {

    /**
     * Something of ours that was altered since, and so is not taken back.
     *
     * @param file from the project's root
     * @param line from 1 in the file as it is, or 0 for all of it
     * @param reason one clause
     */
    public record Refusal(String file, int line, String reason) {
        @Override
        public String toString() {
            return file + (line > 0 ? ":" + line : "") + ": " + reason;
        }
    }

    public RollbackReport {
        restored = List.copyOf(restored);
        deleted = List.copyOf(deleted);
        refused = List.copyOf(refused);
        notes = List.copyOf(notes);
    }

    public boolean isComplete() {
        return refused.isEmpty();
    }
}
