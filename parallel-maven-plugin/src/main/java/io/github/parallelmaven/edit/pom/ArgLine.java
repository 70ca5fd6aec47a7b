package io.github.parallelmaven.edit.pom;

import eu.maveniverse.domtrip.Element;
import io.github.parallelmaven.edit.file.EditRefused;
import io.github.parallelmaven.model.PomChange;
import java.util.List;
import java.util.Optional;

/**
 * Adds flags to the test JVM's arguments: to a literal when there is one, else to the property, and as
 * {@code @{argLine} flags} where another plugin sets the property while the build runs.
 */
final class ArgLine {

    static final String NAME = "argLine";

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

    /** Adds to what an element says. */
    void grow(Element element, PomChange.JvmFlags wanted) {
        String flags = NewElement.escape(wanted.flags().strip());
        String property = draft.property(NAME).orElse("");
        draft.setText(element, joined(draft.text(element), property, flags), wanted.reason());
    }

    private void late(String flags, String property, String reason) {
        List<Element> entries = plugins.entries(PomPlugins.SUREFIRE);
        PluginEntry entry = entries.isEmpty() ? draft.newEntry(PomPlugins.SUREFIRE) : draft.entry(entries.get(0));
        entry.argLine(joined(entry.argLine().orElse("@{argLine}"), property, flags), reason);
        if (draft.property(NAME).isEmpty()) {
            // Without a value an unused agent leaves "@{argLine}" to the JVM, which then does not start.
            draft.setProperty(NAME, "", reason);
        }
    }

    private String joined(String line, String property, String flags) {
        JvmFlagLine there = new JvmFlagLine(line);
        boolean refers = line.contains("{" + NAME + "}");
        JvmFlagLine effective = refers ? new JvmFlagLine(line + " " + property) : there;
        Optional<String> conflict = effective.conflict(flags);
        if (conflict.isPresent()) {
            throw new EditRefused(pom.path(), conflict.get() + " in argLine", "remove the one that is there first");
        }
        return there.plus(flags).line();
    }
}
