package io.github.parallelmaven.analysis.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.DeclaredTests;
import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.ProcessResource;
import io.github.parallelmaven.model.ProcessResource.Kind;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Reactor;
import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.TestSetup;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * As {@link HazardSamplesTest}, where a configuration file says what is shared: the marked lines of test classes and of their
 * files, in a project laid out as Maven does.
 */
class ConfigurationSamplesTest {

    private static final Pattern MARK = Pattern.compile("(?://|#|<!--) HAZARD (H\\d+)");

    @TempDir
    private Path root;

    private HazardAnalysis analysis;

    @BeforeEach
    void analyse() throws IOException, URISyntaxException {
        Path library = root.resolve("library");
        compile(library, List.of(), Stream.concat(javaIn("library/lib"), javaIn("configured/lib")));
        copy("configured/suite", ".java", root.resolve("src/test/java/suite"));
        copy("configured/suite", "", root.resolve("src/test/resources"));
        copy("configured/suite", "", root.resolve("target/test-classes"));
        compile(root.resolve("target/test-classes"), List.of(library), javaIn("configured/suite"));
        analysis = analysis(Reactor.of(project(root)));
    }

    private static HazardAnalysis analysis(Reactor reactor) {
        CodeModel code = CodeModel.read(reactor);
        TreeSet<String> testClasses = DeclaredTests.of(code, Set.of()).stream()
                .map(DiscoveredTest::testClass)
                .collect(Collectors.toCollection(TreeSet::new));
        return HazardAnalysis.of(code, testClasses);
    }

    @Test
    void everyMarkedLineIsFoundAndEveryOtherLineIsClean() throws IOException {
        Set<String> found = findings(RunConfiguration.classThreads(4)).stream()
                .filter(finding -> finding.access() == Finding.Access.WRITE)
                .filter(finding -> !(finding.remedy() instanceof Remedy.None))
                .map(finding ->
                        finding.location().file() + ":" + finding.location().line() + " " + finding.rule())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found).containsExactlyInAnyOrderElementsOf(marks());
    }

    @Test
    void whoLeavesNoRowsInTheDatabaseOfAnotherContextOnlyReadsIt() {
        assertThat(findings(RunConfiguration.classThreads(4)))
                .filteredOn(finding -> finding.testClass().equals("suite.ReadingContextTest"))
                .extracting(Finding::resource, Finding::access)
                .containsExactly(tuple("db:h2:orders", Finding.Access.READ));
    }

    @Test
    void whoSendsRequestsThatChangeSomethingWritesTheDatabaseOfItsContext() {
        assertThat(accessToOrders("suite.PostingContextTest")).containsExactly(Finding.Access.WRITE);
        assertThat(accessToOrders("suite.ReadingOverHttpTest")).containsExactly(Finding.Access.READ);
    }

    @Test
    void aTransactionOfTheTestTakesBackWhatItsOwnThreadDoesAndNotWhatAServerDoes() {
        assertThat(accessToOrders("suite.RolledBackPostingTest")).containsExactly(Finding.Access.READ);
        assertThat(accessToOrders("suite.ServerPostingTest")).containsExactly(Finding.Access.WRITE);
    }

    private Set<Finding.Access> accessToOrders(String testClass) {
        return findings(RunConfiguration.classThreads(4)).stream()
                .filter(finding -> finding.testClass().equals(testClass))
                .filter(finding -> finding.resource().equals("db:h2:orders"))
                .map(Finding::access)
                .collect(Collectors.toSet());
    }

    @Test
    void aPortAndADatabaseFileThatAConfigurationFileNamesCrossProcesses() {
        assertThat(analysis.processResources())
                .extracting(ProcessResource::kind, ProcessResource::value, ProcessResource::testClass, this::file)
                .contains(
                        tuple(Kind.PORT, "18095", "suite.FirstDefinedPortTest", "application.yml"),
                        tuple(Kind.PORT, "18095", "suite.SecondDefinedPortTest", "application.yml"),
                        tuple(Kind.DATABASE, "./target/ledger", "suite.FirstLedgerTest", "application-ledger.yml"),
                        tuple(Kind.DATABASE, "./target/ledger", "suite.SecondLedgerTest", "application-ledger.yml"))
                .noneMatch(found -> found.toList().contains("orders"))
                .noneMatch(found -> found.toList().contains("suite.RandomPortTest"));
    }

    private String file(ProcessResource resource) {
        return Path.of(resource.location().file()).getFileName().toString();
    }

    @Test
    void whoOnlyReadsADatabaseFileKeepsOtherForksFromIt() {
        assertThat(findings(RunConfiguration.forks(2)))
                .filteredOn(finding -> finding.resource().equals("db:h2:./target/ledger"))
                .hasSize(2)
                .extracting(Finding::remedy)
                .allMatch(Remedy.SerialExecution.class::isInstance);
    }

    @Test
    void theLineOfAContinuedPropertyIsItsFirst() {
        assertThat(findings(RunConfiguration.classThreads(4)))
                .filteredOn(finding -> finding.testClass().equals("suite.KeptSliceTest"))
                .filteredOn(finding -> finding.rule().equals("H47"))
                .extracting(finding -> finding.location().toString())
                .containsExactly("src/test/resources/kept.properties:1");
    }

    @Test
    void whoLooksAtALogMeetsEveryTestOfEveryFork() {
        assertThat(findings(RunConfiguration.forks(2)))
                .filteredOn(finding -> finding.testClass().equals("suite.LogReadingTest"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.remedy())
                            .isInstanceOfSatisfying(
                                    Remedy.SerialExecution.class,
                                    serial -> assertThat(serial.apartFromAll()).isTrue());
                    assertThat(finding.message())
                            .contains("every test logs, as src/test/resources/logback-test.xml:4 says");
                });
    }

    @Test
    void aTestClassIsJudgedByTheFilesOfItsOwnModule() throws IOException, URISyntaxException {
        Path neighbour = root.resolve("neighbour");
        compile(neighbour.resolve("target/test-classes"), List.of(root.resolve("library")), javaIn("neighbour"));
        Files.createDirectories(neighbour.resolve("target/classes"));
        Files.writeString(neighbour.resolve("target/classes/application.yml"), "server.port: 18096");

        List<Finding> findings = analysis(
                        new Reactor("org.example:all:1", List.of(project(root), project(neighbour)), List.of(), false))
                .findings(RunConfiguration.classThreads(4), Suppressions.none());

        assertThat(portsOf("neighbour.", findings)).containsOnly("port:18096");
        assertThat(portsOf("suite.FirstDefined", findings)).containsOnly("port:18095");
    }

    private static List<String> portsOf(String testClasses, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.testClass().startsWith(testClasses))
                .filter(finding -> finding.rule().equals("H40"))
                .map(Finding::resource)
                .toList();
    }

    private List<Finding> findings(RunConfiguration chosen) {
        return analysis.findings(chosen, Suppressions.none());
    }

    private static Path samples(String part) throws URISyntaxException {
        return Path.of(ConfigurationSamplesTest.class.getResource(part).toURI());
    }

    private static Stream<Path> javaIn(String part) throws IOException, URISyntaxException {
        return filesIn(samples(part)).filter(file -> file.toString().endsWith(".java"));
    }

    private static Stream<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        }
    }

    /** The sources, or with an empty end whatever is no source. */
    private static void copy(String part, String end, Path to) throws IOException, URISyntaxException {
        Path from = samples(part);
        for (Path file : filesIn(from).toList()) {
            if (file.toString().endsWith(".java") == end.equals(".java")) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static void compile(Path output, List<Path> classPath, Stream<Path> sources) throws IOException {
        Files.createDirectories(output);
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-g",
                "-d",
                output.toString(),
                "-cp",
                Stream.concat(classPath.stream(), ownClassPath().stream())
                        .map(Path::toString)
                        .collect(Collectors.joining(System.getProperty("path.separator")))));
        sources.forEach(source -> arguments.add(source.toString()));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
    }

    private static List<Path> ownClassPath() {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(classPath.split(Pattern.quote(System.getProperty("path.separator"))))
                .map(Path::of)
                .toList();
    }

    private Project project(Path basedir) {
        List<Path> classPath = new ArrayList<>(ownClassPath());
        classPath.add(root.resolve("library"));
        return new Project(
                "org.example:configured-sample:1",
                root,
                basedir,
                basedir.resolve("pom.xml"),
                List.of(basedir.resolve("src/test/java")),
                List.of(basedir.resolve("src/test/resources")),
                basedir.resolve("target/test-classes"),
                basedir.resolve("target/classes"),
                List.of(),
                classPath,
                Map.of(),
                List.of(),
                "UTF-8",
                17,
                TestSetup.unknown());
    }

    private Set<String> marks() throws IOException {
        Set<String> marks = new TreeSet<>();
        for (Path file : filesIn(root.resolve("src")).toList()) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                String place = root.relativize(file).toString().replace('\\', '/') + ":" + (i + 1) + " ";
                MARK.matcher(lines.get(i)).results().forEach(mark -> marks.add(place + mark.group(1)));
            }
        }
        // A line that is continued has no room for a mark.
        marks.add("src/test/resources/kept.properties:1 H47");
        return marks;
    }
}
