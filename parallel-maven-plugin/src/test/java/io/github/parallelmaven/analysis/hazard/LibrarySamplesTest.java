package io.github.parallelmaven.analysis.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.DeclaredTests;
import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Project;
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

/** As {@link HazardSamplesTest}, where a rule speaks of a library that our tests do not have: beside stubs of these. */
class LibrarySamplesTest {

    private static final Pattern MARK = Pattern.compile("// HAZARD (H\\d+L?)");

    @TempDir
    private Path folder;

    private List<Finding> findings = List.of();

    @BeforeEach
    void analyse() throws IOException, URISyntaxException {
        Path library = compile("lib", List.of());
        Path suite = compile("suite", List.of(library));
        CodeModel code = CodeModel.read(project(suite, library));
        TreeSet<String> testClasses = DeclaredTests.of(code, Set.of()).stream()
                .map(DiscoveredTest::testClass)
                .collect(Collectors.toCollection(TreeSet::new));
        findings = HazardAnalysis.of(code, testClasses).findings(RunConfiguration.classThreads(4), Suppressions.none());
    }

    @Test
    void everyMarkedLineIsFoundAndEveryOtherLineIsClean() throws IOException, URISyntaxException {
        Set<String> found = findings.stream()
                .filter(LibrarySamplesTest::isHazard)
                .map(finding -> finding.location().className().replaceAll("\\$.*", "") + ":"
                        + finding.location().line() + " " + finding.rule())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found).containsExactlyInAnyOrderElementsOf(marks());
    }

    private static boolean isHazard(Finding finding) {
        return finding.access() == Finding.Access.WRITE
                && finding.location().line() > 0
                && (finding.rule().equals("H64") || !(finding.remedy() instanceof Remedy.None));
    }

    @Test
    void whoReadsAClockThatIsSetForAllIsLockedForReading() {
        assertThat(findings)
                .filteredOn(finding -> finding.testClass().equals("suite.ClockReaderTest"))
                .extracting(Finding::remedy)
                .containsExactly(
                        new Remedy.ResourceLock("clock:org.joda.time.DateTimeUtils", Remedy.ResourceLock.Mode.READ));
    }

    @Test
    void whoReadsAPropertyThatAnAnnotationSetsElsewhereIsLockedForReading() {
        assertThat(findings)
                .filteredOn(finding -> finding.testClass().equals("suite.SecondPropertyTest"))
                .extracting(Finding::remedy)
                .containsOnly(new Remedy.ResourceLock(SystemProperties.LOCK_KEY, Remedy.ResourceLock.Mode.READ));
        assertThat(findings)
                .filteredOn(finding -> finding.testClass().equals("suite.FirstPropertyTest"))
                .isNotEmpty()
                .allMatch(Finding::guarded);
    }

    @Test
    void whoSetsAPropertyOfItsOwnIsLockedWhereAnotherHasAllExchanged() {
        assertThat(findings)
                .filteredOn(finding -> finding.testClass().equals("suite.LonePropertyTest"))
                .extracting(Finding::remedy)
                .containsExactly(
                        new Remedy.ResourceLock(SystemProperties.LOCK_KEY, Remedy.ResourceLock.Mode.READ_WRITE));
        assertThat(findings)
                .filteredOn(finding -> finding.testClass().equals("suite.RestoringTest"))
                .isNotEmpty()
                .allMatch(Finding::isHarmless)
                .anyMatch(Finding::guarded);
    }

    @Test
    void whoAsksALoggerThatAnotherChangesIsLockedForReading() {
        assertThat(findings)
                .filteredOn(finding -> finding.testClass().equals("suite.SecondLoggerTest"))
                .extracting(Finding::remedy)
                .containsExactly(new Remedy.ResourceLock("logger:shop", Remedy.ResourceLock.Mode.READ));
    }

    @Test
    void aNameThatIsNoConstantIsNotHiddenByOneThatIs() {
        assertThat(findings)
                .filteredOn(finding -> finding.testClass().equals("suite.ComputedPropertyTest"))
                .filteredOn(finding -> finding.message().contains(SystemProperties.ANY))
                .singleElement()
                .satisfies(finding -> assertThat(finding.remedy()).isInstanceOf(Remedy.Isolated.class));
    }

    @Test
    void whoOnlyRunsInASpringContextThatOthersChangeIsLockedForReading() {
        assertThat(findings)
                .filteredOn(finding -> finding.testClass().equals("suite.RolledBackTest"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.resource()).isEqualTo("spring:SpringBootTest(properties=stored=true)");
                    assertThat(finding.remedy())
                            .isEqualTo(new Remedy.ResourceLock(finding.resource(), Remedy.ResourceLock.Mode.READ));
                });
    }

    @Test
    void aSuiteAndItsClassesAreReportedAndLeaveNothingToDo() {
        assertThat(findings)
                .filteredOn(finding -> finding.rule().equals("H61"))
                .extracting(Finding::testClass)
                .containsExactlyInAnyOrder(
                        "suite.MembersSuite", "suite.MemberTest", "suite.OldSuite", "suite.OtherMemberTest");
        assertThat(findings)
                .filteredOn(finding -> finding.rule().equals("H61"))
                .allMatch(finding -> finding.remedy() instanceof Remedy.Advisory)
                .allMatch(Finding::isHarmless);
    }

    @Test
    void whatIsReplacedForAllThreadsRunsAlone() {
        assertThat(findings)
                .filteredOn(finding ->
                        finding.rule().equals("H62") || finding.rule().equals("H53"))
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.remedy()).isInstanceOf(Remedy.Isolated.class));
    }

    @Test
    void whatRewritesAClassForTheWholeJvmRunsAloneAlsoByItsFields() {
        assertThat(findings)
                .filteredOn(finding -> finding.testClass().startsWith("suite.Rewrit"))
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.remedy()).isInstanceOf(Remedy.Isolated.class));
    }

    @Test
    void whatIsMockedInAClassLoaderOfItsOwnMeetsItsLikeOnlyAlsoByItsAnnotation() {
        assertThat(findings)
                .filteredOn(finding -> finding.testClass().contains("Prepared"))
                .hasSize(2)
                .extracting(Finding::remedy)
                .containsOnly(new Remedy.ResourceLock(
                        "org.powermock.core.MockRepository", Remedy.ResourceLock.Mode.READ_WRITE));
    }

    private Path compile(String part, List<Path> classPath) throws IOException, URISyntaxException {
        Path output = Files.createDirectories(folder.resolve(part));
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-g",
                "-d",
                output.toString(),
                "-cp",
                Stream.concat(classPath.stream(), ownClassPath().stream())
                        .map(Path::toString)
                        .collect(Collectors.joining(System.getProperty("path.separator")))));
        sources(part).forEach(source -> arguments.add(source.toString()));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        return output;
    }

    private static List<Path> sources(String part) throws IOException, URISyntaxException {
        Path root =
                Path.of(LibrarySamplesTest.class.getResource("library/" + part).toURI());
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static List<Path> ownClassPath() {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(classPath.split(Pattern.quote(System.getProperty("path.separator"))))
                .map(Path::of)
                .toList();
    }

    private Project project(Path suite, Path library) {
        List<Path> classPath = new ArrayList<>(ownClassPath());
        classPath.add(library);
        return new Project(
                "org.example:library-sample:1",
                folder,
                folder,
                folder.resolve("pom.xml"),
                List.of(folder.resolve("sources")),
                List.of(),
                suite,
                folder.resolve("none"),
                List.of(),
                classPath,
                Map.of(),
                List.of(),
                "UTF-8",
                17,
                TestSetup.unknown());
    }

    private static Set<String> marks() throws IOException, URISyntaxException {
        Set<String> marks = new TreeSet<>();
        for (Path file : sources("suite")) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                int line = i + 1;
                MARK.matcher(lines.get(i))
                        .results()
                        .forEach(mark -> marks.add(
                                "suite." + file.getFileName().toString().replace(".java", "") + ":" + line + " "
                                        + mark.group(1)));
            }
        }
        return marks;
    }
}
