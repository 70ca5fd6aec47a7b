package io.github.parallelmaven.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Surefire's XML reports of one build.
 *
 * @param folder {@code target/surefire-reports}
 */
record SurefireReports(Path folder) {

    /** How many test cases there are, and how they ended. */
    record Counts(int tests, int failures, int errors, int skipped) {}

    Counts counts() {
        List<Element> cases = files().stream().flatMap(SurefireReports::cases).toList();
        return new Counts(
                cases.size(), count(cases, has("failure")), count(cases, has("error")), count(cases, has("skipped")));
    }

    /**
     * How the tests of all modules ended, by class and name; a test that was reported twice has two words.
     *
     * @param project the project's top folder
     */
    static SortedMap<String, String> outcomesBelow(Path project) {
        SortedMap<String, String> outcomes = new TreeMap<>();
        for (SurefireReports reports : below(project)) {
            reports.files().stream()
                    .flatMap(SurefireReports::cases)
                    .forEach(one -> outcomes.merge(
                            one.getAttribute("classname") + "#" + name(one),
                            outcome(one),
                            (before, now) -> Stream.of(before + " " + now)
                                    .flatMap(words -> Stream.of(words.split(" ")))
                                    .sorted()
                                    .collect(Collectors.joining(" "))));
        }
        return outcomes;
    }

    /** Takes away what earlier builds have reported. */
    static void deleteBelow(Path project) {
        try {
            for (SurefireReports reports : below(project)) {
                for (Path file : reports.files()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<SurefireReports> below(Path project) {
        try (Stream<Path> all = Files.walk(project)) {
            return all.filter(folder -> folder.endsWith("target/surefire-reports") && Files.isDirectory(folder))
                    .filter(folder -> !project.relativize(folder).startsWith("target/parallel"))
                    .map(SurefireReports::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What has no name, as where a project's own TestNG names are empty, has that of its class in brackets before Surefire 3. */
    private static String name(Element test) {
        String name = test.getAttribute("name");
        return name.equals("(" + test.getAttribute("classname") + ")") ? "" : name;
    }

    private static String outcome(Element test) {
        return Stream.of("failure", "error", "skipped")
                .filter(word -> has(word).test(test))
                .findFirst()
                .orElse("passed");
    }

    private static int count(List<Element> cases, Predicate<Element> wanted) {
        return (int) cases.stream().filter(wanted).count();
    }

    private static Predicate<Element> has(String child) {
        return one -> one.getElementsByTagName(child).getLength() > 0;
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().startsWith("TEST-"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Element> cases(Path file) {
        try {
            NodeList cases = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getElementsByTagName("testcase");
            return IntStream.range(0, cases.getLength()).mapToObj(i -> (Element) cases.item(i));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("No report: " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
