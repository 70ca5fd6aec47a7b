package io.github.parallelmaven.edit.pom;

import eu.maveniverse.domtrip.ContainerNode;
import eu.maveniverse.domtrip.Document;
import eu.maveniverse.domtrip.DomTripException;
import eu.maveniverse.domtrip.Element;
import eu.maveniverse.domtrip.Node;
import io.github.parallelmaven.edit.file.EditRefused;
import io.github.parallelmaven.model.FileText;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A POM as text, with the place of every node in it. Entities are never expanded. */
final class PomText {

    /**
     * Where a node stands.
     *
     * @param start its first character
     * @param contentStart behind its open tag; the end for other nodes and for self-closing ones
     * @param contentEnd before its close tag
     * @param end behind its last character
     */
    record Span(int start, int contentStart, int contentEnd, int end) {}

    private final String path;
    private final FileText file;
    private final Element root;
    private final Map<Node, Span> spans = new IdentityHashMap<>();

    private PomText(String path, FileText file, Element root) {
        this.path = path;
        this.file = file;
        this.root = root;
    }

    /**
     * Reads a POM.
     *
     * @throws EditRefused when it is broken, or cannot be written back exactly
     */
    static PomText parse(String path, byte[] bytes) {
        FileText file = PomEncoding.decode(path, bytes);
        Document document = document(path, file.text());
        Element root = document.root();
        if (root == null || !root.name().equals("project")) {
            throw new EditRefused(path, "its root element is not <project>", "point at a POM");
        }
        PomText pom = new PomText(path, file, root);
        pom.locate(document);
        return pom;
    }

    private static Document document(String path, String text) {
        try {
            Document document = Document.of(text);
            if (document.toXml().equals(text)) {
                return document;
            }
        } catch (DomTripException e) {
            String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new EditRefused(path, "it is not well-formed XML: " + message, "repair it first");
        }
        throw new EditRefused(path, "it cannot be written back byte for byte", "edit it by hand");
    }

    private void locate(Document document) {
        int fromRoot = IntStream.range(0, document.childCount())
                .mapToObj(document::child)
                .dropWhile(node -> node != root)
                .mapToInt(node -> node.toXml().length())
                .sum();
        locate(root, file.text().length() - fromRoot);
    }

    /** Returns the offset behind the node. */
    private int locate(Node node, int from) {
        int start = from + node.precedingWhitespace().length();
        int end = from + node.toXml().length();
        if (!(node instanceof Element element)) {
            spans.put(node, new Span(start, end, end, end));
            return end;
        }
        int contentStart = start + element.originalOpenTag().length();
        int next = contentStart;
        for (Node child : children(element)) {
            next = locate(child, next);
        }
        int contentEnd =
                element.selfClosing() ? end : end - element.originalCloseTag().length();
        requireTag(element, start, contentEnd);
        spans.put(node, new Span(start, contentStart, contentEnd, end));
        return end;
    }

    private void requireTag(Element element, int start, int contentEnd) {
        boolean placed = file.text().startsWith(element.originalOpenTag(), start)
                && (element.selfClosing() || file.text().startsWith("</", contentEnd));
        if (!placed) {
            throw new EditRefused(path, "<" + element.name() + "> could not be located exactly", "edit it by hand");
        }
    }

    String path() {
        return path;
    }

    FileText file() {
        return file;
    }

    Element root() {
        return root;
    }

    Span span(Node node) {
        return spans.get(node);
    }

    String text(int start, int end) {
        return file.text().substring(start, end);
    }

    static List<Node> children(ContainerNode parent) {
        return IntStream.range(0, parent.childCount()).mapToObj(parent::child).toList();
    }

    static Stream<Element> elements(Element parent, String name) {
        return children(parent).stream()
                .filter(node ->
                        node instanceof Element element && element.name().equals(name))
                .map(Element.class::cast);
    }

    /** Those of this POM, in its order. */
    Stream<Element> profiles() {
        return find(root, "profiles").stream().flatMap(all -> elements(all, "profile"));
    }

    /** The first descendant along a path of names. */
    static Optional<Element> find(Element from, String... names) {
        Optional<Element> found = Optional.of(from);
        for (String name : names) {
            found = found.flatMap(element -> elements(element, name).findFirst());
        }
        return found;
    }
}
