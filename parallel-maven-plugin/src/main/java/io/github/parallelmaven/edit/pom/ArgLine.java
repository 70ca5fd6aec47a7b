package io.github.parallelmaven.edit.pom;

import eu.maveniverse.domtrip.Element;
import io.github.parallelmaven.edit.file.EditRefused;
import io.github.parallelmaven.model.PomChange;
import java.util.List;
import java.util.Optional;

/**
 * Adds flags to the test JVM's arguments: to a literal when there is one, else to the property, and as
 * {@code @{argLine} flags} where another plugin sets the property while the build runs. A literal of one execution that
 * refers to the property leaves the flags to it, so that the other executions get them as well.
 */
final class ArgLine {

    static final String NAME = "argLine";

    private static final String LATE = "@" + ArgLineReference.REFERENCE;

    private final PomText pom;
    private final PomDraft draft;
    private final PomPlugins plugins;

    ArgLine(PomText pom, PomDraft draft) {
        this.pom = pom;
        this.draft = draft;
        this.plugins = new PomPlugins(pom);
    }

    void add(PomChange.JvmFlags wanted) {
        String flags = NewElement.escape(wanted.flags().strip());
        String property = draft.property(NAME).orElse("");
        List<Element> literals = plugins.surefireLiterals(NAME);
        if (!literals.isEmpty()) {
            grow(literals.get(0), wanted);
        } else if (plugins.setsArgLineWhileRunning()) {
            late(flags, property, wanted.reason());
        } else {
            draft.setRawProperty(NAME, joined(property, "", flags), wanted.reason());
        }
    }

    /** Adds to what an element says, or to the property that it refers to. */
    void grow(Element element, PomChange.JvmFlags wanted) {
        String flags = NewElement.escape(wanted.flags().strip());
        String property = draft.property(NAME).orElse("");
        String line = joined(draft.text(element), property, flags);
        if (!new ArgLineReference(pom, element).isForOthersToo()) {
            draft.setText(element, line, wanted.reason());
            return;
        }
        if (draft.property(NAME).isEmpty()) {
            // Maven would replace a reference to a property that the POM has before an agent is put into it.
            draft.setText(
                    element, draft.text(element).replace("$" + ArgLineReference.REFERENCE, LATE), wanted.reason());
        }
        draft.setRawProperty(NAME, joined(property, "", flags), wanted.reason());
    }

    private void late(String flags, String property, String reason) {
        List<Element> entries = plugins.entries(PomPlugins.SUREFIRE);
        PluginEntry entry = entries.isEmpty() ? draft.newEntry(PomPlugins.SUREFIRE) : draft.entry(entries.get(0));
        entry.argLine(joined(entry.argLine().orElse(LATE), property, flags), reason);
        if (draft.property(NAME).isEmpty()) {
            // Without a value an unused agent leaves the reference to the JVM, which then does not start.
            draft.setProperty(NAME, "", reason);
        }
    }

    private String joined(String line, String property, String flags) {
        JvmFlagLine there = new JvmFlagLine(line);
        boolean refers = line.contains(ArgLineReference.REFERENCE);
        JvmFlagLine effective = refers ? new JvmFlagLine(line + " " + property) : there;
        Optional<String> conflict = effective.conflict(flags);
        if (conflict.isPresent()) {
            throw new EditRefused(pom.path(), conflict.get() + " in argLine", "remove the one that is there first");
        }
        return there.plus(flags).line();
    }
}
