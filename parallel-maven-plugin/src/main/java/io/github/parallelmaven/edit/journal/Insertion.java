package io.github.parallelmaven.edit.journal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.parallelmaven.model.ChangeGroup;
import io.github.parallelmaven.model.TextEdit;
import java.util.Objects;

/**
 * One edit as the journal keeps it: with what stood around it afterwards, so that it is found again in a file that has
 * changed elsewhere since.
 *
 * @param offset in bytes from the start of the file as it was before
 * @param removed the text that was replaced, or empty
 * @param inserted the text that was put there
 * @param lead the text right before it, at most {@link #CONTEXT} characters
 * @param trail the text right behind it
 * @param group what it is for
 * @param reason why, one line
 * @param others how often the file had its {@link Trace} before
 * @param unique whether its text stood in the file once afterwards
 */
@JsonPropertyOrder({"offset", "removed", "inserted", "lead", "trail", "group", "reason", "others", "unique"})
public record Insertion(
        int offset,
        String removed,
        String inserted,
        String lead,
        String trail,
        ChangeGroup group,
        String reason,
        int others,
        boolean unique) {

    /** Enough for two or three lines: to tell one method from the next. */
    public static final int CONTEXT = 100;

    public Insertion {
        Objects.requireNonNull(removed, "removed");
        Objects.requireNonNull(inserted, "inserted");
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(trail, "trail");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(reason, "reason");
    }

    TextEdit edit() {
        return new TextEdit(offset, removed, inserted, group, reason);
    }

    /** The same without white space. */
    public Insertion visible() {
        return new Insertion(
                offset,
                VisibleText.of(removed),
                VisibleText.of(inserted),
                VisibleText.of(lead),
                VisibleText.of(trail),
                group,
                reason,
                others,
                unique);
    }

    public Trace trace() {
        return Trace.of(lead, removed, inserted);
    }

    /** Whether it only took something out. */
    @JsonIgnore
    public boolean isRemoval() {
        return inserted.isBlank() && !removed.isBlank();
    }

    /** Its first line, to name it. */
    public String firstLine() {
        return (isRemoval() ? removed : inserted).strip().lines().findFirst().orElse("");
    }
}
