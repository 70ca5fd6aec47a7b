package io.github.parallelmaven.edit.pom;

import eu.maveniverse.domtrip.Element;
import io.github.parallelmaven.edit.file.CharEdit;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a POM shall say after all wanted changes. Later changes see what earlier ones decided. */
final class PomDraft {

    /**
     * A value to be written.
     *
     * @param raw escaped
     */
    record Wanted(String raw, String reason) {}

    /** Elements that are new. */
    record Added(List<NewElement> elements, String reason) {}

    private final PomText pom;
    private final Map<Element, Wanted> texts = new IdentityHashMap<>();
    private final Map<String, Wanted> newProperties = new LinkedHashMap<>();
    private final Map<Element, PluginEntry> entries = new IdentityHashMap<>();
    private final Map<String, PluginEntry> managedEntries = new LinkedHashMap<>();
    private final Map<String, PluginEntry> usedEntries = new LinkedHashMap<>();
    private final List<Added> newProfiles = new ArrayList<>();
    private final Map<Element, Added> appended = new IdentityHashMap<>();

    PomDraft(PomText pom) {
        this.pom = pom;
    }

    /** The value of a property of this POM, escaped. */
    Optional<String> property(String name) {
        Optional<String> added = Optional.ofNullable(newProperties.get(name)).map(Wanted::raw);
        return propertyElement(pom.root(), name).map(this::text).or(() -> added);
    }

    void setProperty(String name, String value, String reason) {
        setRawProperty(name, NewElement.escape(value), reason);
    }

    /**
     * @param raw escaped
     */
    void setRawProperty(String name, String raw, String reason) {
        propertyElement(pom.root(), name)
                .ifPresentOrElse(
                        element -> setText(element, raw, reason),
                        () -> newProperties.put(name, new Wanted(raw, reason)));
    }

    /**
     * @param owner the root, or a profile
     */
    static Optional<Element> propertyElement(Element owner, String name) {
        return PomText.find(owner, "properties").stream()
                .flatMap(properties -> PomText.elements(properties, name))
                .reduce((first, second) -> second);
    }

    /** The value of an element, escaped. */
    String text(Element element) {
        Wanted wanted = texts.get(element);
        return wanted == null ? PomValue.of(pom, element).plain() : wanted.raw();
    }

    void setText(Element element, String raw, String reason) {
        if (!text(element).equals(raw)) {
            texts.put(element, new Wanted(raw, reason));
        }
    }

    /** What is added to the entry of a plugin that is there. */
    PluginEntry entry(Element plugin) {
        return entries.computeIfAbsent(plugin, key -> new PluginEntry());
    }

    /** The entry of a plugin that has none, where the POM keeps such entries. */
    PluginEntry newEntry(String artifactId) {
        boolean manages = new PomPlugins(pom).managed().isPresent();
        return manages ? managedEntries.computeIfAbsent(artifactId, key -> new PluginEntry()) : usedEntry(artifactId);
    }

    /** The same in {@code <build><plugins>}, whatever is managed. */
    PluginEntry usedEntry(String artifactId) {
        return usedEntries.computeIfAbsent(artifactId, key -> new PluginEntry());
    }

    void newProfile(NewElement profile, String reason) {
        newProfiles.add(new Added(List.of(profile), reason));
    }

    /** Elements behind the last child of one that is there. */
    void append(Element parent, List<NewElement> added, String reason) {
        appended.put(parent, new Added(added, reason));
    }

    List<CharEdit> edits() {
        PomLayout layout = new PomLayout(pom);
        List<CharEdit> edits = new ArrayList<>();
        texts.forEach((element, wanted) -> {
            PomValue value = PomValue.of(pom, element);
            if (!value.plain().equals(wanted.raw())) {
                edits.add(value.become(pom, wanted.raw(), wanted.reason()));
            }
        });
        PomSections sections = new PomSections(pom, layout);
        edits.addAll(sections.properties(newProperties));
        entries.forEach((plugin, entry) -> edits.addAll(entry.edits(pom, layout, plugin)));
        appended.forEach((parent, added) -> edits.add(layout.append(parent, added.elements(), added.reason())));
        edits.addAll(sections.plugins(managedEntries, usedEntries));
        edits.addAll(sections.profiles(newProfiles));
        return edits;
    }
}
