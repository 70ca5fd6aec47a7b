package io.github.parallelmaven.edit.pom;

import eu.maveniverse.domtrip.Element;
import eu.maveniverse.domtrip.Node;
import eu.maveniverse.domtrip.Text;
import io.github.parallelmaven.edit.file.CharEdit;
import io.github.parallelmaven.edit.file.EditRefused;
import io.github.parallelmaven.model.ChangeGroup;
import java.util.List;

/**
 * The text of an element that holds one value.
 *
 * @param start where it starts in the POM's text, behind white space
 * @param raw as it stands there, entities and CDATA included
 */
record PomValue(Element element, int start, String raw) {

    private static final String CDATA = "<![CDATA[";

    /**
     * @throws EditRefused when it holds more than one piece of text
     */
    static PomValue of(PomText pom, Element element) {
        List<Node> pieces = PomText.children(element).stream()
                .filter(node -> node instanceof Element || node instanceof Text text && !text.isWhitespaceOnly())
                .toList();
        if (pieces.isEmpty()) {
            return new PomValue(element, pom.span(element).contentStart(), "");
        }
        if (pieces.size() > 1 || pieces.get(0) instanceof Element) {
            throw new EditRefused(
                    pom.path(), "<" + element.name() + "> holds more than a plain value", "change it by hand");
        }
        PomText.Span span = pom.span(pieces.get(0));
        String raw = pom.text(span.start(), span.end());
        int lead = raw.length() - raw.stripLeading().length();
        return new PomValue(element, span.start() + lead, raw.strip());
    }

    boolean isEmpty() {
        return raw.isEmpty();
    }

    /** What it says, escaped, without a CDATA wrapper. */
    String plain() {
        boolean wrapped = raw.startsWith(CDATA) && raw.endsWith("]]>");
        return wrapped
                ? NewElement.escape(raw.substring(CDATA.length(), raw.length() - "]]>".length()))
                        .strip()
                : raw;
    }

    /**
     * The edit that gives it another value. What only grows by words at its end is an insertion; a grown word is another
     * one, so that it is known again as a whole.
     */
    CharEdit become(PomText pom, String newRaw, String reason) {
        if (element.selfClosing()) {
            PomText.Span span = pom.span(element);
            String tag = pom.text(span.start(), span.end());
            int slash = tag.substring(0, tag.length() - "/>".length())
                    .stripTrailing()
                    .length();
            String filled = ">" + newRaw + "</" + element.name() + ">";
            return new CharEdit(span.start() + slash, tag.substring(slash), filled, ChangeGroup.BUILD, reason);
        }
        String grown = newRaw.startsWith(raw) ? newRaw.substring(raw.length()) : newRaw;
        boolean byWords = grown.isEmpty() || Character.isWhitespace(grown.charAt(0));
        if (!raw.isEmpty() && byWords) {
            return new CharEdit(start + raw.length(), "", grown, ChangeGroup.BUILD, reason);
        }
        return new CharEdit(start, raw, newRaw, ChangeGroup.BUILD, reason);
    }
}
