package io.github.parallelmaven.edit;

import eu.maveniverse.domtrip.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is added to the entry of one plugin. */
final class PluginEntry {

    private static final String ARG_LINE = "argLine";

    /** Elements of the plugin's configuration, each inside the one before; the last holds the value. */
    private record Literal(List<String> path, PomDraft.Wanted wanted) {

        /** The elements from this depth on. */
        NewElement nested(int depth) {
            boolean last = depth == path.size() - 1;
            return last
                    ? new NewElement(path.get(depth), wanted.raw(), List.of())
                    : NewElement.of(path.get(depth), List.of(nested(depth + 1)));
        }
    }

    private Optional<PomDraft.Wanted> version = Optional.empty();
    private Optional<Literal> literal = Optional.empty();

    void version(String value, String reason) {
        version = Optional.of(new PomDraft.Wanted(NewElement.escape(value), reason));
    }

    /** A literal argLine where none is. */
    void argLine(String raw, String reason) {
        parameter(List.of(ARG_LINE), raw, reason);
    }

    Optional<String> argLine() {
        return literal.filter(there -> there.path().contains(ARG_LINE))
                .map(there -> there.wanted().raw());
    }

    /**
     * A literal parameter where none is; one for an entry.
     *
     * @param path the parameter and the elements inside it
     */
    void parameter(List<String> path, String raw, String reason) {
        List<String> whole = new ArrayList<>(List.of("configuration"));
        whole.addAll(path);
        literal = Optional.of(new Literal(List.copyOf(whole), new PomDraft.Wanted(raw, reason)));
    }

    String reason() {
        return Stream.concat(version.stream(), literal.stream().map(Literal::wanted))
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
        literal.ifPresent(wanted -> edits.add(edit(pom, layout, plugin, wanted)));
        return edits;
    }

    /** Only the elements that are missing are new. */
    private static CharEdit edit(PomText pom, PomLayout layout, Element plugin, Literal literal) {
        Element deepest = plugin;
        int depth = 0;
        Optional<Element> next = PomText.find(deepest, literal.path().get(depth));
        while (next.isPresent()) {
            deepest = next.get();
            depth++;
            next = depth < literal.path().size()
                    ? PomText.find(deepest, literal.path().get(depth))
                    : Optional.empty();
        }
        String reason = literal.wanted().reason();
        return depth == literal.path().size()
                ? PomValue.of(pom, deepest).become(pom, literal.wanted().raw(), reason)
                : layout.append(deepest, List.of(literal.nested(depth)), reason);
    }

    NewElement element(String artifactId) {
        List<NewElement> children = new ArrayList<>();
        children.add(NewElement.text("groupId", PomPlugins.GROUP));
        children.add(NewElement.text("artifactId", artifactId));
        version.ifPresent(wanted -> children.add(new NewElement("version", wanted.raw(), List.of())));
        literal.ifPresent(wanted -> children.add(wanted.nested(0)));
        return NewElement.of("plugin", children);
    }
}
