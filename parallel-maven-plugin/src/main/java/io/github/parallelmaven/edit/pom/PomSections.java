package io.github.parallelmaven.edit.pom;

import eu.maveniverse.domtrip.Element;
import eu.maveniverse.domtrip.Node;
import io.github.parallelmaven.edit.file.CharEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts new properties and new plugin entries where the POM's own order has them. */
final class PomSections {

    /** The order of the POM reference, as far as it matters: what stands before properties and before build. */
    private static final List<String> ORDER = List.of(
            "modelVersion",
            "parent",
            "groupId",
            "artifactId",
            "version",
            "packaging",
            "name",
            "description",
            "url",
            "inceptionYear",
            "organization",
            "licenses",
            "developers",
            "contributors",
            "mailingLists",
            "prerequisites",
            "modules",
            "subprojects",
            "scm",
            "issueManagement",
            "ciManagement",
            "distributionManagement",
            "properties",
            "dependencyManagement",
            "dependencies",
            "repositories",
            "pluginRepositories",
            "build",
            "reporting",
            "profiles");

    private final PomText pom;
    private final PomLayout layout;

    PomSections(PomText pom, PomLayout layout) {
        this.pom = pom;
        this.layout = layout;
    }

    List<CharEdit> properties(Map<String, PomDraft.Wanted> added) {
        List<Piece> pieces = new ArrayList<>();
        added.forEach((name, wanted) ->
                pieces.add(new Piece(new NewElement(name, wanted.raw(), List.of()), wanted.reason())));
        return PomText.find(pom.root(), "properties")
                .map(section -> into(section, pieces))
                .orElseGet(() -> section("properties", pieces));
    }

    List<CharEdit> plugins(Map<String, PluginEntry> managed, Map<String, PluginEntry> used) {
        PomPlugins there = new PomPlugins(pom);
        List<CharEdit> edits = new ArrayList<>();
        there.managed().ifPresent(plugins -> edits.addAll(into(plugins, pieces(managed))));
        if (there.used().isPresent()) {
            edits.addAll(into(there.used().get(), pieces(used)));
            return edits;
        }
        List<Piece> wrapped = wrap("plugins", pieces(used));
        edits.addAll(PomText.find(pom.root(), "build")
                .map(build -> into(build, wrapped))
                .orElseGet(() -> section("build", wrapped)));
        return edits;
    }

    private static List<Piece> pieces(Map<String, PluginEntry> added) {
        List<Piece> pieces = new ArrayList<>();
        added.forEach((artifactId, entry) -> pieces.add(new Piece(entry.element(artifactId), entry.reason())));
        return pieces;
    }

    List<CharEdit> profiles(List<PomDraft.Added> added) {
        List<Piece> pieces = added.stream()
                .flatMap(one -> one.elements().stream().map(element -> new Piece(element, one.reason())))
                .toList();
        return PomText.find(pom.root(), "profiles")
                .map(section -> into(section, pieces))
                .orElseGet(() -> section("profiles", pieces));
    }

    /** An element to insert and why. */
    private record Piece(NewElement element, String reason) {}

    private static List<Piece> wrap(String name, List<Piece> pieces) {
        return pieces.isEmpty()
                ? List.of()
                : List.of(new Piece(NewElement.of(name, elements(pieces)), reasons(pieces)));
    }

    private static List<NewElement> elements(List<Piece> pieces) {
        return pieces.stream().map(Piece::element).toList();
    }

    private static String reasons(List<Piece> pieces) {
        return pieces.stream().map(Piece::reason).distinct().collect(Collectors.joining("; "));
    }

    private List<CharEdit> into(Element parent, List<Piece> pieces) {
        if (pieces.isEmpty()) {
            return List.of();
        }
        // An empty parent is opened once; behind other children each piece is an edit of its own.
        return PomText.children(parent).isEmpty()
                ? List.of(layout.append(parent, elements(pieces), reasons(pieces)))
                : pieces.stream()
                        .map(piece -> layout.append(parent, List.of(piece.element()), piece.reason()))
                        .toList();
    }

    private List<CharEdit> section(String name, List<Piece> pieces) {
        List<String> before = ORDER.subList(0, ORDER.indexOf(name));
        Optional<Node> anchor = PomText.children(pom.root()).stream()
                .filter(node -> node instanceof Element element && before.contains(element.name()))
                .reduce((first, second) -> second);
        return wrap(name, pieces).stream()
                .map(piece -> anchor.map(
                                node -> layout.after(node, pom.root(), List.of(piece.element()), piece.reason()))
                        .orElseGet(() -> layout.append(pom.root(), List.of(piece.element()), piece.reason())))
                .toList();
    }
}
