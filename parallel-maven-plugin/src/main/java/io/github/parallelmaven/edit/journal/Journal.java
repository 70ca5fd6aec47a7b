package io.github.parallelmaven.edit.journal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What was written into the user's files, so that it can be taken back: one entry an apply, oldest first.
 *
 * @param schema the version of this format
 * @param entries oldest first
 */
@JsonPropertyOrder({"schema", "entries"})
public record Journal(int schema, List<Entry> entries) {

    public static final int SCHEMA = 1;

    /** How far an apply or a rollback has come. */
    public enum State {
        /** Files are being written; found so by a later goal, the write was interrupted. */
        @JsonProperty("writing")
        WRITING,
        /** All files are written. */
        @JsonProperty("written")
        WRITTEN,
        /** Files are being taken back; found so by a later goal, the rollback was interrupted. */
        @JsonProperty("removing")
        REMOVING
    }

    /**
     * One apply.
     *
     * @param folders those it made, from the root
     * @param files those it wrote, sorted by path
     */
    @JsonPropertyOrder({"state", "folders", "files"})
    public record Entry(State state, List<String> folders, List<JournaledFile> files) {
        public Entry {
            Objects.requireNonNull(state, "state");
            folders = List.copyOf(folders);
            files = List.copyOf(files);
        }

        public Entry in(State newState) {
            return new Entry(newState, folders, files);
        }
    }

    public Journal {
        entries = List.copyOf(entries);
    }

    public static Journal empty() {
        return new Journal(SCHEMA, List.of());
    }

    public Journal plus(Entry entry) {
        List<Entry> more = new ArrayList<>(entries);
        more.add(entry);
        return new Journal(schema, more);
    }

    public Journal withoutLast() {
        return new Journal(schema, entries.subList(0, entries.size() - 1));
    }

    /** Whether an apply or a rollback did not come to its end. */
    @JsonIgnore
    public boolean isInterrupted() {
        return entries.stream().anyMatch(entry -> entry.state() != State.WRITTEN);
    }
}
