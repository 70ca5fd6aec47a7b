package io.github.parallelmaven.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.NodeList;

/** The tables for users name the parameters that the plugin's descriptor has, no more and no fewer. */
class DocumentedParametersTest {

    private static final Pattern NAME = Pattern.compile("`(parallel\\.[\\w.-]+)`");

    /** What one Maven of ours tells the other; no user types it. */
    private static final String BETWEEN_US = "parallel.worker.";

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{(parallel\\.[\\w.-]+)}");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "src/site/markdown/parameters.md"})
    void aTableNamesEveryParameterAndNoOther(String page) throws Exception {
        Set<String> named = Files.readAllLines(Path.of("..").resolve(page)).stream()
                .filter(line -> line.startsWith("| `parallel."))
                .flatMap(line -> NAME.matcher(line.split("\\|")[1]).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).isEqualTo(ofTheDescriptor());
    }

    @Test
    void theDescriptorHasParameters() throws Exception {
        assertThat(ofTheDescriptor()).contains("parallel.skip", "parallel.perf.mode");
    }

    private static Set<String> ofTheDescriptor() throws Exception {
        Set<String> names = new TreeSet<>();
        try (InputStream descriptor = descriptor()) {
            NodeList configurations = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(descriptor)
                    .getElementsByTagName("configuration");
            for (int i = 0; i < configurations.getLength(); i++) {
                EXPRESSION
                        .matcher(configurations.item(i).getTextContent())
                        .results()
                        .forEach(match -> names.add(match.group(1)));
            }
        }
        names.removeIf(name -> name.startsWith(BETWEEN_US));
        return names;
    }

    private static InputStream descriptor() throws IOException {
        return Files.newInputStream(Path.of("target/classes/META-INF/maven/plugin.xml"));
    }
}
