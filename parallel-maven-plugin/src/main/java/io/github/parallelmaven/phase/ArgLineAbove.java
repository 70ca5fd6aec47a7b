package io.github.parallelmaven.phase;

import io.github.parallelmaven.edit.file.EditRefused;
import io.github.parallelmaven.model.PomChange;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Setting;
import io.github.parallelmaven.model.Setting.Spelling;

/** Flags beside an {@code argLine} that another POM says: what is said here would hide it, so it is said again. */
final class ArgLineAbove {

    private static final String ARG_LINE = "argLine";

    private ArgLineAbove() {}

    /**
     * The line as that POM spells it, and the flags: its references mean the same here, and its values are nobody else's.
     *
     * @param pom where it is to be said
     * @throws EditRefused when it cannot be said again as it is
     */
    static PomChange of(Project module, String pom, PomChange.JvmFlags flags) {
        Setting there = module.setting(ARG_LINE);
        if (there.value().isBlank()) {
            return flags;
        }
        Spelling spelling = there.origin().spelling();
        boolean elsewhere = !there.origin().file().equals(pom);
        if (spelling.raw().isEmpty() || elsewhere && !spelling.profile().isEmpty()) {
            throw new EditRefused(
                    pom,
                    "flags for the test JVM would hide the argLine that comes from " + there.origin(),
                    "say that argLine in this POM");
        }
        String line = spelling.raw() + " " + flags.flags();
        return switch (there.origin().kind()) {
            case POM_PROPERTY ->
                new PomChange.PomProperty(
                        spelling.property().isEmpty() ? ARG_LINE : spelling.property(), line, flags.reason());
            case POM_LITERAL -> new PomChange.SurefireParameter(spelling.execution(), ARG_LINE, line, flags.reason());
            default -> flags;
        };
    }
}
