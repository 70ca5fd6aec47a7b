package io.github.parallelmaven.edit.pom;

import eu.maveniverse.domtrip.Element;
import io.github.parallelmaven.edit.file.EditRefused;
import io.github.parallelmaven.model.PomChange;
import java.util.Optional;

/** A profile that says a value now: it is changed where it stands, and nothing new is put there. */
final class ActiveProfile {

    private final PomText pom;
    private final PomDraft draft;
    private final Element profile;

    private ActiveProfile(PomText pom, PomDraft draft, Element profile) {
        this.pom = pom;
        this.draft = draft;
        this.profile = profile;
    }

    /**
     * @throws EditRefused when the POM has no profile of this id
     */
    static ActiveProfile of(PomText pom, PomDraft draft, String id) {
        return pom.profiles()
                .filter(profile -> PomText.find(profile, "id")
                        .map(element -> PomValue.of(pom, element).plain())
                        .filter(id::equals)
                        .isPresent())
                .findFirst()
                .map(profile -> new ActiveProfile(pom, draft, profile))
                .orElseThrow(() -> new EditRefused(
                        pom.path(), "it has no profile " + id, "move what that profile says of Surefire to this POM"));
    }

    void draft(PomChange change) {
        if (change instanceof PomChange.SurefireProperty property) {
            property(property.property(), property.value(), property.reason());
            new PomPlugins(pom, profile)
                    .surefireLiterals(property.parameter())
                    .forEach(literal -> draft.setText(literal, "${" + property.property() + "}", property.reason()));
        } else if (change instanceof PomChange.PomProperty property) {
            property(property.name(), property.value(), property.reason());
        } else if (change instanceof PomChange.JvmFlags flags) {
            ArgLine line = new ArgLine(pom, draft);
            Optional<Element> literal = new PomPlugins(pom, profile)
                    .surefireLiterals(ArgLine.NAME).stream().findFirst();
            literal.or(() -> PomDraft.propertyElement(profile, ArgLine.NAME))
                    .ifPresent(element -> line.grow(element, flags));
        }
    }

    private void property(String name, String value, String reason) {
        PomDraft.propertyElement(profile, name)
                .ifPresent(element -> draft.setText(element, NewElement.escape(value), reason));
    }
}
