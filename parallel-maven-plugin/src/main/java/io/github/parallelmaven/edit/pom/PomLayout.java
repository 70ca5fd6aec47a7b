package io.github.parallelmaven.edit.pom;

import eu.maveniverse.domtrip.Comment;
import eu.maveniverse.domtrip.Element;
import eu.maveniverse.domtrip.Node;
import eu.maveniverse.domtrip.Text;
import io.github.parallelmaven.edit.file.CharEdit;
import io.github.parallelmaven.model.ChangeGroup;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where new elements go in a POM, and the white space they get there: the file's own. */
final class PomLayout {

    private final PomText pom;
    private final String eol;
    private final String unit;

    PomLayout(PomText pom) {
        this.pom = pom;
        this.eol = pom.file().eol();
        this.unit = firstIndented(pom.root())
                .map(this::indent)
                .filter(indent -> !indent.isEmpty())
                .orElse("  ");
    }

    /** Inserts behind the last child. */
    CharEdit append(Element parent, List<NewElement> added, String reason) {
        Optional<Node> last = visible(parent).reduce((first, second) -> second);
        return last.map(node -> after(node, parent, added, reason)).orElseGet(() -> fill(parent, added, reason));
    }

    /** Inserts behind a child, and behind the comments that stand on the same line. */
    CharEdit after(Node sibling, Element parent, List<NewElement> added, String reason) {
        Node anchor = sibling;
        List<Node> children = PomText.children(parent);
        for (Node next : children.subList(children.indexOf(sibling) + 1, children.size())) {
            if (!(next instanceof Comment) || hasLineEnd(spaceBefore(next))) {
                break;
            }
            anchor = next;
        }
        String start = hasLineEnd(spaceBefore(sibling)) ? eol + childIndent(parent) : "";
        String blank = blankLineBefore(nextOf(children, anchor).orElse(sibling)) ? eol : "";
        StringBuilder text = new StringBuilder();
        for (NewElement element : added) {
            text.append(start.isEmpty() || !apart(parent) ? "" : blank)
                    .append(start)
                    .append(element.render(start, unit));
        }
        return insertion(pom.span(anchor).end(), text.toString(), reason);
    }

    /** Only the sections of a project are set apart by blank lines. */
    private boolean apart(Element parent) {
        return parent == pom.root();
    }

    private CharEdit fill(Element parent, List<NewElement> added, String reason) {
        PomText.Span span = pom.span(parent);
        String outer = hasLineEnd(spaceBefore(parent)) || parent == pom.root() ? eol + indent(parent) : "";
        String inner = outer.isEmpty() ? "" : outer + unit;
        StringBuilder text = new StringBuilder();
        added.forEach(element -> text.append(inner).append(element.render(inner, unit)));
        if (parent.selfClosing()) {
            String tag = pom.text(span.start(), span.end());
            int slash = tag.substring(0, tag.length() - "/>".length())
                    .stripTrailing()
                    .length();
            String filled = ">" + text + outer + "</" + parent.name() + ">";
            return new CharEdit(span.start() + slash, tag.substring(slash), filled, ChangeGroup.BUILD, reason);
        }
        boolean ends = hasLineEnd(pom.text(span.contentStart(), span.contentEnd()));
        return insertion(span.contentStart(), text + (ends ? "" : outer), reason);
    }

    private static CharEdit insertion(int offset, String text, String reason) {
        return new CharEdit(offset, "", text, ChangeGroup.BUILD, reason);
    }

    private String childIndent(Element parent) {
        return firstIndented(parent).map(this::indent).orElseGet(() -> indent(parent) + unit);
    }

    private Optional<Node> firstIndented(Element parent) {
        return visible(parent).filter(node -> hasLineEnd(spaceBefore(node))).findFirst();
    }

    private static Stream<Node> visible(Element parent) {
        return PomText.children(parent).stream()
                .filter(node -> !(node instanceof Text text && text.isWhitespaceOnly()));
    }

    private static Optional<Node> nextOf(List<Node> children, Node node) {
        int next = children.indexOf(node) + 1;
        return next < children.size() ? Optional.of(children.get(next)) : Optional.empty();
    }

    private String indent(Node node) {
        String space = spaceBefore(node);
        return space.substring(1 + Math.max(space.lastIndexOf('\n'), space.lastIndexOf('\r')));
    }

    private String spaceBefore(Node node) {
        int end = pom.span(node).start();
        int start = end;
        while (start > 0 && Character.isWhitespace(pom.file().text().charAt(start - 1))) {
            start--;
        }
        return pom.text(start, end);
    }

    private boolean blankLineBefore(Node node) {
        return spaceBefore(node).split("\\r\\n|\\r|\\n", -1).length > 2;
    }

    private static boolean hasLineEnd(String space) {
        return space.indexOf('\n') >= 0 || space.indexOf('\r') >= 0;
    }
}
