package io.github.parallelmaven.analysis.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.DeclaredTests;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Location;
import io.github.parallelmaven.model.ProcessResource;
import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every marked line of the samples is found by its rule, and every other line is clean. */
class HazardSamplesTest {

    private static final Pattern MARK = Pattern.compile("// HAZARD (H\\d+F?)");

    private final CodeModel code = CodeModel.read(SampleProject.project());
    private final SortedSet<String> testClasses = DeclaredTests.of(code, Set.of()).stream()
            .map(test -> test.method().testClass())
            .collect(Collectors.toCollection(TreeSet::new));

    @Test
    void everyMarkedLineIsFoundAndEveryOtherLineIsClean() throws IOException {
        Set<String> found = analyse(RunConfiguration.classThreads(4)).stream()
                .filter(HazardSamplesTest::isHazard)
                .map(finding -> place(finding.location()) + " " + finding.rule())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found).containsExactlyInAnyOrderElementsOf(marks());
    }

    /** Ordered methods have no line of their own. */
    private static boolean isHazard(Finding finding) {
        boolean shown = finding.access() == Finding.Access.WRITE
                || finding.rule().equals("H09")
                || finding.rule().equals("H11");
        return shown
                && finding.location().line() > 0
                && (finding.rule().equals("H05") || !(finding.remedy() instanceof Remedy.None));
    }

    @Test
    void orderedMethodsAreReportedAndNeedNothingBetweenClasses() {
        assertThat(analyse(RunConfiguration.classThreads(4)))
                .filteredOn(finding -> finding.rule().equals("H07"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.testClass()).endsWith("OrderedSample");
                    assertThat(finding.remedy()).isInstanceOf(Remedy.None.class);
                });
    }

    @Test
    void readersAreLockedForReadingWhereTheyAreKnown() {
        assertThat(analyse(RunConfiguration.classThreads(4)))
                .filteredOn(finding -> finding.testClass().endsWith("StaticReaderSample"))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.remedy())
                        .isEqualTo(new Remedy.ResourceLock(finding.resource(), Remedy.ResourceLock.Mode.READ)));
    }

    @Test
    void whoReadsAStaticFieldThroughAHandleIsLockedForReading() {
        assertThat(analyse(RunConfiguration.classThreads(4)))
                .filteredOn(finding -> finding.testClass().endsWith(".SecondThrottleSample")
                        && !(finding.remedy() instanceof Remedy.None))
                .extracting(Finding::remedy)
                .containsExactly(new Remedy.ResourceLock(
                        "static:io.github.parallelmaven.analysis.hazard.sample.app.Throttle.limit",
                        Remedy.ResourceLock.Mode.READ));
    }

    @Test
    void whoLooksUpAnyNameReadsOnlyThePropertiesItMentions() {
        List<Finding> findings = analyse(RunConfiguration.classThreads(4));

        assertThat(findings).anyMatch(finding -> finding.testClass().endsWith(".TemplateSample"));
        assertThat(findings).noneMatch(finding -> finding.testClass().endsWith(".OtherTemplateSample"));
    }

    @Test
    void whatTheWholeJvmReadsIsolatesItsWriter() {
        assertThat(analyse(RunConfiguration.classThreads(4)))
                .filteredOn(finding -> finding.rule().equals("H13"))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.remedy()).isInstanceOf(Remedy.Isolated.class));
    }

    @Test
    void whoOnlyCouldPrintAnObjectReadsNoFormat() {
        assertThat(analyse(RunConfiguration.classThreads(4)))
                .noneMatch(finding -> finding.resource().contains(".Stamp."));
    }

    @Test
    void whoLoadsClassesFromAFolderIntoWhichOthersCompileIsLockedForReading() {
        assertThat(analyse(RunConfiguration.classThreads(4)))
                .filteredOn(finding ->
                        finding.testClass().endsWith(".LoadingSample") && finding.access() == Finding.Access.READ)
                .extracting(Finding::remedy)
                .containsExactly(new Remedy.ResourceLock("file:target/compiled/b", Remedy.ResourceLock.Mode.READ));
    }

    @Test
    void betweenForksOnlyWhatProcessesShareMatters() {
        Set<String> rules = analyse(RunConfiguration.forks(2)).stream()
                .filter(finding -> finding.remedy() instanceof Remedy.SerialExecution)
                .map(Finding::rule)
                .collect(Collectors.toSet());

        assertThat(rules)
                .containsExactlyInAnyOrder("H06", "H28", "H40", "H41", "H42", "H43", "H45", "H46", "H47", "H52");
    }

    @Test
    void readersStayAmongForksWhereAllThatWriteRunAfterThem() {
        assertThat(inForks(serial(".FirstResourceSample")))
                .filteredOn(finding -> finding.rule().equals("H43"))
                .anyMatch(finding -> finding.testClass().endsWith(".SecondResourceSample"))
                .allMatch(Finding::isHarmless);
        assertThat(inForks(new TreeSet<>()))
                .filteredOn(finding -> finding.rule().equals("H43"))
                .anyMatch(finding -> !finding.isHarmless());
    }

    @Test
    void whoListsTheTemporaryFolderMeetsEveryForkUntilItRunsAfterThem() {
        assertThat(inForks(new TreeSet<>()))
                .filteredOn(finding -> finding.rule().equals("H45"))
                .isNotEmpty()
                .allMatch(finding -> finding.remedy() instanceof Remedy.SerialExecution serial && serial.apartFromAll())
                .noneMatch(Finding::isHarmless);
        assertThat(inForks(serial(".TemporaryFolderSample")))
                .filteredOn(finding -> finding.rule().equals("H45"))
                .isNotEmpty()
                .allMatch(Finding::isHarmless);
    }

    @Test
    void whoChangesWhatAnInitialiserKeepsRunsAloneOrInAJvmOfItsOwn() {
        assertThat(analyse(RunConfiguration.classThreads(4)))
                .filteredOn(finding -> finding.type().equals("kept_setting"))
                .extracting(finding -> finding.testClass().replaceAll(".*\\.", ""), Finding::isHarmless)
                .containsExactly(tuple("FirstKeptSample", false), tuple("SecondKeptSample", true));
        assertThat(inForks(serial(".FirstKeptSample")))
                .filteredOn(finding -> finding.rule().equals("H06"))
                .isNotEmpty()
                .allMatch(Finding::isHarmless);
    }

    @Test
    void whatIsLeftSetForWhoReadsItLaterIsReportedBesideItsLock() {
        assertThat(analyse(RunConfiguration.classThreads(4)))
                .filteredOn(finding -> finding.type().equals("left_setting"))
                .hasSize(2)
                .allMatch(finding -> finding.testClass().endsWith(".LeftSettingSample"))
                .extracting(Finding::remedy)
                .containsOnly(new Remedy.Advisory("put it back in @AfterAll"));
    }

    @Test
    void whatDependsOnTimeIsReportedAndLeavesNothingToDo() {
        assertThat(analyse(RunConfiguration.classThreads(4)))
                .filteredOn(finding -> finding.rule().equals("H65"))
                .isNotEmpty()
                .allMatch(finding -> finding.remedy() instanceof Remedy.Advisory)
                .allMatch(Finding::isHarmless);
    }

    private SortedSet<String> serial(String end) {
        return testClasses.stream().filter(name -> name.endsWith(end)).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Finding> inForks(SortedSet<String> serial) {
        return analyse(RunConfiguration.forks(2).withSerial(serial));
    }

    @Test
    void sequentiallyNothingIsLeftToDo() {
        assertThat(analyse(RunConfiguration.sequential())).isNotEmpty().allMatch(Finding::isHarmless);
    }

    @Test
    void aSuppressedFindingKeepsItsReason() {
        String testClass = testClasses.stream()
                .filter(name -> name.endsWith(".StaticWriteSample"))
                .findFirst()
                .orElseThrow();
        Suppressions suppressions =
                new Suppressions(List.of(new Suppressions.Entry("H01", testClass, "", "only in this sample")));

        assertThat(HazardAnalysis.of(code, testClasses).findings(RunConfiguration.classThreads(4), suppressions))
                .filteredOn(finding ->
                        finding.testClass().equals(testClass) && finding.rule().equals("H01"))
                .isNotEmpty()
                .allMatch(finding -> finding.remedy().equals(new Remedy.Suppressed("only in this sample")));
    }

    @Test
    void whatTheNumberOfTheForkMakesDifferentIsSharedInOneJvmOnly() {
        String[] shared = {"port:18084", "file:target/sample/fork.txt", "db:h2:./target/forks"};

        assertThat(ofPerForkSample(RunConfiguration.classThreads(4)))
                .filteredOn(finding -> List.of(shared).contains(finding.resource()))
                .extracting(Finding::remedy)
                .containsExactlyInAnyOrderElementsOf(Stream.of(shared)
                        .map(key -> new Remedy.ResourceLock(key, Remedy.ResourceLock.Mode.READ_WRITE))
                        .toList());
        assertThat(ofPerForkSample(RunConfiguration.forks(2)))
                .hasSize(4)
                .allMatch(finding -> finding.remedy() instanceof Remedy.None)
                .noneMatch(finding -> finding.scopes().contains(Scope.FORKS));
    }

    private List<Finding> ofPerForkSample(RunConfiguration chosen) {
        return analyse(chosen).stream()
                .filter(finding -> finding.testClass().endsWith(".FirstPerForkSample"))
                .toList();
    }

    @Test
    void constantsThatReachPortsAndPathsAreListed() {
        List<ProcessResource> resources = HazardAnalysis.of(code, testClasses).processResources();

        assertThat(resources)
                .filteredOn(resource -> resource.kind() == ProcessResource.Kind.PORT)
                .extracting(ProcessResource::value)
                .containsOnly("18080", "18081", "18083");
        assertThat(resources)
                .filteredOn(resource -> resource.kind() == ProcessResource.Kind.PATH)
                .extracting(ProcessResource::value)
                .contains("target/sample/log.txt", "target/sample/old.txt")
                .doesNotContain("target/sample-");
        assertThat(resources)
                .filteredOn(resource -> resource.kind() == ProcessResource.Kind.DATABASE)
                .extracting(ProcessResource::value)
                .containsOnly("./target/shop");
    }

    @Test
    void openStaticMocksAreTheMarkedOnes() throws IOException {
        Set<String> found = HazardAnalysis.of(code, testClasses).openStaticMocks().stream()
                .map(location -> place(location) + " H35")
                .collect(Collectors.toSet());

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        marks().stream().filter(mark -> mark.endsWith(" H35")).toList());
    }

    private List<Finding> analyse(RunConfiguration chosen) {
        return HazardAnalysis.of(code, testClasses).findings(chosen, Suppressions.none());
    }

    private static String place(Location location) {
        return location.file() + ":" + location.line();
    }

    private static Set<String> marks() throws IOException {
        Set<String> marks = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SampleProject.samples())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String shown =
                        SampleProject.basedir().relativize(file).toString().replace('\\', '/');
                List<String> lines = Files.readAllLines(file);
                for (int i = 0; i < lines.size(); i++) {
                    String place = shown + ":" + (i + 1) + " ";
                    MARK.matcher(lines.get(i)).results().forEach(mark -> marks.add(place + mark.group(1)));
                }
            }
        }
        return marks;
    }
}
