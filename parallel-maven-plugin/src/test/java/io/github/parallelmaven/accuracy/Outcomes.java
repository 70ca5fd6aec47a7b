package io.github.parallelmaven.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * How the tests of one run ended.
 *
 * @param byClass by outermost class, and in it by test; how a test that has no name of its own ended is a list
 */
record Outcomes(SortedMap<String, SortedMap<String, List<String>>> byClass) {

    /** From the XML reports in a folder. */
    static Outcomes read(Path reports) throws IOException {
        SortedMap<String, SortedMap<String, List<String>>> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(reports)) {
            for (Path file : files.sorted().toList()) {
                cases(file).forEach(one -> {
                    String name = one.getAttribute("classname");
                    String outermost = name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
                    found.computeIfAbsent(outermost, key -> new TreeMap<>())
                            .merge(name + "." + one.getAttribute("name"), List.of(outcome(one)), Outcomes::sorted);
                });
            }
        }
        return new Outcomes(found);
    }

    private static List<String> sorted(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).sorted().toList();
    }

    private static String outcome(Element test) {
        return Stream.of("error", "failure", "skipped")
                .filter(word -> test.getElementsByTagName(word).getLength() > 0)
                .findFirst()
                .orElse("passed");
    }

    private static Stream<Element> cases(Path file) throws IOException {
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            NodeList cases = builder.parse(file.toFile()).getElementsByTagName("testcase");
            return IntStream.range(0, cases.getLength()).mapToObj(i -> (Element) cases.item(i));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + " is no report", e);
        }
    }

    /** Every class of which some run tells. */
    static SortedSet<String> classes(List<Outcomes> runs) {
        SortedSet<String> classes = new TreeSet<>();
        runs.forEach(run -> classes.addAll(run.byClass().keySet()));
        return classes;
    }

    /** The classes whose tests all ended the same in every run. */
    static SortedSet<String> clean(List<Outcomes> runs) {
        SortedSet<String> clean = classes(runs);
        clean.removeIf(name -> runs.stream()
                        .map(run -> run.byClass().getOrDefault(name, new TreeMap<>()))
                        .map(Map::copyOf)
                        .distinct()
                        .count()
                > 1);
        return clean;
    }
}
