package io.github.parallelmaven.analysis.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.SiblingClasses;
import io.github.parallelmaven.model.TestSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationFilesTest {

    @TempDir
    private Path root;

    @Test
    void propertiesAreReadAsTheJdkDoesEachWithItsFirstLine() throws IOException {
        write("target/classes/shop.properties", """
                # a comment \\
                port = 18080
                ! another

                path = a\\
                    /b
                k\\u0065y:\\tvalue
                """);

        assertThat(entries("shop.properties"))
                .containsExactly(
                        new Entry("port", "18080", 2), new Entry("path", "a/b", 5), new Entry("key", "\tvalue", 7));
    }

    @Test
    void yamlHasTheKeysThatPropertiesWouldHave() throws IOException {
        write("target/classes/shop.yml", """
                server:
                  port: 18080
                hosts:
                  - a
                  - name: b
                """);

        assertThat(entries("shop.yml"))
                .containsExactly(
                        new Entry("server.port", "18080", 2),
                        new Entry("hosts[0]", "a", 4),
                        new Entry("hosts[1].name", "b", 5));
    }

    @Test
    void whatYamlSaysForOneProfileIsLeftOut() throws IOException {
        write("target/classes/shop.yml", """
                a: 1
                ---
                spring.config.activate.on-profile: test
                a: 2
                """);

        assertThat(entries("shop.yml")).containsExactly(new Entry("a", "1", 1));
    }

    @Test
    void xmlIsReadWithoutItsDtdAndWithoutOtherFiles() throws IOException {
        write("target/classes/secret.txt", "secret");
        write("target/classes/shop.xml", """
                <!DOCTYPE shop SYSTEM "http://example.invalid/never-fetched.dtd">
                <shop>
                  <source name="main" url="jdbc:h2:mem:shop"/>
                  <path>target/shop</path>
                </shop>
                """);
        write("target/classes/stealing.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM 'secret.txt'>]><a>&b;</a>");

        assertThat(entries("shop.xml"))
                .containsExactly(
                        new Entry("shop/source[main]@name", "main", 3),
                        new Entry("shop/source[main]@url", "jdbc:h2:mem:shop", 3),
                        new Entry("shop/path", "target/shop", 4));
        assertThat(files().find("stealing.xml").stream().flatMap(file -> file.entries().stream()))
                .noneMatch(entry -> entry.value().contains("secret"));
    }

    @Test
    void theFileOfTheTestsHidesThatOfTheMainCodeAndIsShownAtItsSource() throws IOException {
        write("target/classes/shop.properties", "a=main");
        write("target/test-classes/shop.properties", "a=test");
        write("src/test/resources/shop.properties", "a=${filtered}");

        assertThat(files().find("shop.properties")).hasValueSatisfying(file -> {
            assertThat(file.place()).isEqualTo("src/test/resources/shop.properties");
            assertThat(file.entry("a"))
                    .hasValueSatisfying(entry -> assertThat(entry.value()).isEqualTo("test"));
        });
    }

    @Test
    void theModulesOwnMainCodeHidesOtherModulesAndTheseHideEachOtherInTheOrderOfTheClassPath() throws IOException {
        write("second/target/classes/shop.properties", "a=second");
        assertThat(entries("shop.properties")).containsExactly(new Entry("a", "second", 1));

        write("first/target/classes/shop.properties", "a=first");
        assertThat(entries("shop.properties")).containsExactly(new Entry("a", "first", 1));

        write("target/classes/shop.properties", "a=main");
        assertThat(entries("shop.properties")).containsExactly(new Entry("a", "main", 1));
    }

    @Test
    void whatDoesNotParseLiesOutsideOrIsNoConfigurationIsNotThere() throws IOException {
        write("target/classes/broken.yml", "a: [1");
        write("target/classes/broken.xml", "<a>");
        write("target/classes/broken.properties", "a=\\u00");
        write("target/classes/picture.png", "a=1");
        write("outside.properties", "a=1");

        assertThat(List.of("broken.yml", "broken.xml", "broken.properties", "picture.png", "../../outside.properties"))
                .allSatisfy(name -> assertThat(files().find(name)).isEmpty());
    }

    @Test
    void theLogOfAFileThatDoesNotParseHoldsNothingOfItsText() throws IOException {
        write("target/classes/broken.yml", "password: [geheim\nother: 1");
        List<String> messages = new ArrayList<>();
        Logger logger = Logger.getLogger(ConfigurationFiles.class.getName());
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                messages.add(new SimpleFormatter().format(entry));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Level before = logger.getLevel();
        logger.setLevel(Level.ALL);
        logger.addHandler(handler);
        try {
            files().find("broken.yml");
        } finally {
            logger.removeHandler(handler);
            logger.setLevel(before);
        }

        assertThat(messages).singleElement(STRING).contains("broken.yml").doesNotContain("geheim");
    }

    private ConfigurationFiles files() {
        return new ConfigurationFiles(project(root));
    }

    private List<Entry> entries(String name) {
        return files().find(name).orElseThrow().entries();
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private Project project(Path root) {
        return new Project(
                "org.example:configured:1",
                root,
                root,
                root.resolve("pom.xml"),
                List.of(root.resolve("src/test/java")),
                List.of(),
                root.resolve("target/test-classes"),
                root.resolve("target/classes"),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                "UTF-8",
                17,
                new TestSetup("", "", List.of(sibling("first"), sibling("second"))));
    }

    private SiblingClasses sibling(String name) {
        return new SiblingClasses(root.resolve(name), root.resolve(name + "/target/classes"), false);
    }
}
