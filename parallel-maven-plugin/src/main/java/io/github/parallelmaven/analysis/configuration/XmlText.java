package io.github.parallelmaven.analysis.configuration;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML, without its DTD and without anything that lies outside the file. */
final class XmlText {

    private record Open(String path, StringBuilder text, int line) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();

    private XmlText() {}

    static List<Entry> read(String text) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
        XmlText xml = new XmlText();
        while (reader.hasNext()) {
            xml.take(reader.next(), reader);
        }
        return xml.entries;
    }

    private void take(int event, XMLStreamReader reader) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(reader);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (!open.isEmpty()) {
                    open.peek().text().append(reader.getText());
                }
            }
            case XMLStreamConstants.END_ELEMENT -> {
                Open ended = open.pop();
                String value = ended.text().toString().trim();
                if (!value.isEmpty()) {
                    entries.add(new Entry(ended.path(), value, ended.line()));
                }
            }
            default -> {
                // Comments and the like say nothing.
            }
        }
    }

    private void start(XMLStreamReader reader) {
        String above = open.isEmpty() ? "" : open.peek().path() + "/";
        int line = reader.getLocation().getLineNumber();
        String path = above + reader.getLocalName() + name(reader);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            entries.add(new Entry(path + "@" + reader.getAttributeLocalName(i), reader.getAttributeValue(i), line));
        }
        open.push(new Open(path, new StringBuilder(), line));
    }

    private static String name(XMLStreamReader reader) {
        for (String attribute : List.of("name", "id")) {
            String value = reader.getAttributeValue(null, attribute);
            if (value != null && !value.isEmpty()) {
                return "[" + value + "]";
            }
        }
        return "";
    }
}
