package io.github.parallelmaven.edit.pom;

import eu.maveniverse.domtrip.Element;
import io.github.parallelmaven.edit.file.CharEdit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is added to the entry of one plugin. */
final class PluginEntry {

    private static final String ARG_LINE = "argLine";
    private static final String CONFIGURATION = "configuration";
    private static final String EXECUTIONS = "executions";

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
    private final Map<List<String>, Literal> literals = new LinkedHashMap<>();
    private final Map<String, PluginEntry> executions = new LinkedHashMap<>();

    void version(String value, String reason) {
        version = Optional.of(new PomDraft.Wanted(NewElement.escape(value), reason));
    }

    /** A literal argLine where none is. */
    void argLine(String raw, String reason) {
        parameter(List.of(ARG_LINE), raw, reason);
    }

    Optional<String> argLine() {
        return Optional.ofNullable(literals.get(List.of(ARG_LINE)))
                .map(there -> there.wanted().raw());
    }

    /**
     * A literal parameter where none is; a later one for the same path wins.
     *
     * @param path the parameter and the elements inside it
     */
    void parameter(List<String> path, String raw, String reason) {
        List<String> whole = new ArrayList<>(List.of(CONFIGURATION));
        whole.addAll(path);
        literals.put(List.copyOf(path), new Literal(List.copyOf(whole), new PomDraft.Wanted(raw, reason)));
    }

    /** What is said of one execution alone; of its entry only parameters are used. */
    PluginEntry execution(String id) {
        return executions.computeIfAbsent(id, key -> new PluginEntry());
    }

    String reason() {
        Stream<String> own = Stream.concat(
                        version.stream(), literals.values().stream().map(Literal::wanted))
                .map(PomDraft.Wanted::reason);
        return Stream.concat(own, executions.values().stream().map(PluginEntry::reason))
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
        edits.addAll(parameters(pom, layout, plugin));
        List<NewElement> missing = new ArrayList<>();
        executions.forEach((id, entry) -> new PomPlugins(pom)
                .execution(plugin, id)
                .ifPresentOrElse(
                        there -> edits.addAll(entry.parameters(pom, layout, there)),
                        () -> missing.add(entry.asExecution(id))));
        if (!missing.isEmpty()) {
            edits.add(PomText.find(plugin, EXECUTIONS)
                    .map(there -> layout.append(there, missing, reason()))
                    .orElseGet(() -> layout.append(plugin, List.of(NewElement.of(EXECUTIONS, missing)), reason())));
        }
        return edits;
    }

    private List<CharEdit> parameters(PomText pom, PomLayout layout, Element owner) {
        List<CharEdit> edits = new ArrayList<>();
        if (PomText.find(owner, CONFIGURATION).isPresent()) {
            literals.values().forEach(wanted -> edits.add(edit(pom, layout, owner, wanted)));
        } else if (!literals.isEmpty()) {
            edits.add(layout.append(owner, List.of(configuration()), reason()));
        }
        return edits;
    }

    private NewElement asExecution(String id) {
        return NewElement.of("execution", List.of(NewElement.text("id", id), configuration()));
    }

    private NewElement configuration() {
        return NewElement.of(
                CONFIGURATION,
                literals.values().stream().map(literal -> literal.nested(1)).toList());
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
        if (!literals.isEmpty()) {
            children.add(configuration());
        }
        if (!executions.isEmpty()) {
            List<NewElement> all = new ArrayList<>();
            executions.forEach((id, entry) -> all.add(entry.asExecution(id)));
            children.add(NewElement.of(EXECUTIONS, all));
        }
        return NewElement.of("plugin", children);
    }
}
