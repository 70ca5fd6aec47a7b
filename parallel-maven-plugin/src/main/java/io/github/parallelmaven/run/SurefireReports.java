package io.github.parallelmaven.run;

import io.github.parallelmaven.model.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads Surefire's {@code TEST-*.xml}. Nothing outside the files is loaded. */
public final class SurefireReports {

    /** FAT keeps times to two seconds. */
    private static final long COARSEST_CLOCK_MICROS = 2_000_000;

    private SurefireReports() {}

    /**
     * Reads the reports of one run; a folder that is not there holds none. Surefire leaves there what earlier
     * builds wrote, also of classes that are gone.
     *
     * @param since when the run started, in microseconds since the epoch; what is older belongs to an earlier one
     * @throws IOException when a report cannot be read or is no XML
     */
    public static SurefireTotals read(Collection<Path> folders, long since) throws IOException {
        List<SurefireTotals.Reported> entries = new ArrayList<>();
        for (Path folder : folders) {
            for (Path file : reports(folder)) {
                if (Files.getLastModifiedTime(file).to(TimeUnit.MICROSECONDS) >= since - COARSEST_CLOCK_MICROS) {
                    read(file, entries);
                }
            }
        }
        return new SurefireTotals(entries);
    }

    private static List<Path> reports(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                    .sorted()
                    .toList();
        }
    }

    private static void read(Path file, List<SurefireTotals.Reported> entries) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            XMLStreamReader xml = reader(bytes);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("testcase")) {
                    entries.add(testcase(xml));
                }
            }
        } catch (XMLStreamException damaged) {
            throw new IOException(file.getFileName() + " is no report: " + damaged.getMessage(), damaged);
        }
    }

    private static XMLStreamReader reader(InputStream bytes) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(bytes);
    }

    /** Reads up to the end of the element. What was re-run and passed in the end counts as passed, as in the build. */
    private static SurefireTotals.Reported testcase(XMLStreamReader xml) throws XMLStreamException {
        String className = Objects.requireNonNullElse(xml.getAttributeValue(null, "classname"), "");
        String name = Objects.requireNonNullElse(xml.getAttributeValue(null, "name"), "");
        Outcome outcome = Outcome.SUCCESSFUL;
        boolean error = false;
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                depth++;
                outcome = outcome(xml.getLocalName(), outcome);
                error |= xml.getLocalName().equals("error");
            } else if (event == XMLStreamReader.END_ELEMENT) {
                depth--;
            }
        }
        return new SurefireTotals.Reported(className, name, outcome, error);
    }

    private static Outcome outcome(String element, Outcome before) {
        return switch (element) {
            case "failure", "error" -> Outcome.FAILED;
            case "skipped" -> Outcome.SKIPPED;
            default -> before;
        };
    }
}
