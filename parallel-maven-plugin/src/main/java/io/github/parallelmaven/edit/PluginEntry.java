package io.github.parallelmaven.edit;

import eu.maveniverse.domtrip.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is added to the entry of one plugin. */
final class PluginEntry {

    private Optional<PomDraft.Wanted> version = Optional.empty();
    private Optional<PomDraft.Wanted> argLine = Optional.empty();

    void version(String value, String reason) {
        version = Optional.of(new PomDraft.Wanted(NewElement.escape(value), reason));
    }

    /** A literal argLine where none is. */
    void argLine(String raw, String reason) {
        argLine = Optional.of(new PomDraft.Wanted(raw, reason));
    }

    Optional<String> argLine() {
        return argLine.map(PomDraft.Wanted::raw);
    }

    String reason() {
        return Stream.of(version, argLine)
                .flatMap(Optional::stream)
                .map(PomDraft.Wanted::reason)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    List<CharEdit> edits(PomText pom, PomLayout layout, Element plugin) {
        List<CharEdit> edits = new ArrayList<>();
        version.ifPresent(wanted -> edits.add(layout.after(
                PomText.find(plugin, "artifactId").orElseThrow(),
                plugin,
                List.of(new NewElement("version", wanted.raw(), List.of())),
                wanted.reason())));
        argLine.ifPresent(wanted -> edits.add(literal(pom, layout, plugin, wanted)));
        return edits;
    }

    private static CharEdit literal(PomText pom, PomLayout layout, Element plugin, PomDraft.Wanted wanted) {
        Optional<Element> empty = PomText.find(plugin, "configuration", "argLine");
        if (empty.isPresent()) {
            return PomValue.of(pom, empty.get()).become(pom, wanted.raw(), wanted.reason());
        }
        return PomText.find(plugin, "configuration")
                .map(there -> layout.append(there, List.of(argLine(wanted)), wanted.reason()))
                .orElseGet(() -> layout.append(plugin, List.of(configuration(wanted)), wanted.reason()));
    }

    NewElement element(String artifactId) {
        List<NewElement> children = new ArrayList<>();
        children.add(NewElement.text("groupId", PomPlugins.GROUP));
        children.add(NewElement.text("artifactId", artifactId));
        version.ifPresent(wanted -> children.add(new NewElement("version", wanted.raw(), List.of())));
        argLine.ifPresent(wanted -> children.add(configuration(wanted)));
        return NewElement.of("plugin", children);
    }

    private static NewElement configuration(PomDraft.Wanted wanted) {
        return NewElement.of("configuration", List.of(argLine(wanted)));
    }

    private static NewElement argLine(PomDraft.Wanted wanted) {
        return new NewElement("argLine", wanted.raw(), List.of());
    }
}
