package io.github.parallelmaven.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The elements of an XML file that hold text, with their lines. Resolves no entity and no DTD. */
final class XmlReader {

    /**
     * An element with text.
     *
     * @param parent the name of the element around it
     * @param name its name
     * @param text its text, trimmed
     * @param line the line of its start tag, from 1
     */
    record Leaf(String parent, String name, String text, int line) {}

    private XmlReader() {}

    /**
     * All leaves in order.
     *
     * @throws UncheckedIOException when the file cannot be read or is not well formed
     */
    static List<Leaf> leaves(Path file) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream input = Files.newInputStream(file)) {
            XMLStreamReader reader = factory.createXMLStreamReader(input);
            try {
                return leaves(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(file + " is not well-formed XML: " + e.getMessage(), e));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static List<Leaf> leaves(XMLStreamReader reader) throws XMLStreamException {
        List<Leaf> leaves = new ArrayList<>();
        Deque<String> names = new ArrayDeque<>();
        StringBuilder text = new StringBuilder();
        int line = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    names.push(reader.getLocalName());
                    text.setLength(0);
                    line = reader.getLocation().getLineNumber();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    String name = names.pop();
                    if (!text.toString().isBlank()) {
                        String parent = names.isEmpty() ? "" : names.getFirst();
                        leaves.add(new Leaf(parent, name, text.toString().trim(), line));
                    }
                    text.setLength(0);
                }
                default -> {}
            }
        }
        return leaves;
    }
}
