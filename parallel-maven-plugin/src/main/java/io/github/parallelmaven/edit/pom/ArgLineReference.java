package io.github.parallelmaven.edit.pom;

import eu.maveniverse.domtrip.Element;
import java.util.Optional;

/**
 * An {@code argLine} in the configuration of one execution that refers to the property of that name, such as
 * {@code --add-modules a.b ${argLine}}.
 */
final class ArgLineReference {

    /** Of the property, early or late. */
    static final String REFERENCE = "{" + ArgLine.NAME + "}";

    private final PomText pom;
    private final Element literal;

    ArgLineReference(PomText pom, Element literal) {
        this.pom = pom;
        this.literal = literal;
    }

    /**
     * Whether what the property says reaches this execution and others of the plugin that have no line of their own. Not
     * where it would change more than that: another POM may inherit or have the property, a profile may replace it, and another
     * place that refers to it would read it too early for what an agent adds.
     */
    boolean isForOthersToo() {
        String text = pom.file().text();
        boolean once = text.contains(REFERENCE) && text.indexOf(REFERENCE) == text.lastIndexOf(REFERENCE);
        return once
                && PomValue.of(pom, literal).plain().contains(REFERENCE)
                && leavesOthersWithout()
                && PomText.find(pom.root(), "parent").isEmpty()
                && PomText.find(pom.root(), "packaging")
                        .map(element -> PomValue.of(pom, element).plain())
                        .filter("pom"::equals)
                        .isEmpty()
                && !isSaidInProfiles();
    }

    private boolean leavesOthersWithout() {
        return above(literal, "configuration")
                .flatMap(configuration -> above(configuration, "execution"))
                .flatMap(execution -> above(execution, "executions").stream()
                        .flatMap(all -> PomText.elements(all, "execution"))
                        .filter(other -> other != execution)
                        .filter(other -> PomText.find(other, "configuration", ArgLine.NAME)
                                .isEmpty())
                        .findFirst())
                .isPresent();
    }

    private static Optional<Element> above(Element element, String name) {
        return Optional.ofNullable(element.parentElement())
                .filter(parent -> parent.name().equals(name));
    }

    private boolean isSaidInProfiles() {
        return pom.profiles()
                .anyMatch(profile ->
                        PomDraft.propertyElement(profile, ArgLine.NAME).isPresent());
    }
}
