package io.github.parallelmaven.analysis.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Finding.Access;
import io.github.parallelmaven.model.ProcessResource;
import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.Remedy.ResourceLock;
import io.github.parallelmaven.model.Remedy.ResourceLock.Mode;
import io.github.parallelmaven.model.RunConfiguration;
import io.github.parallelmaven.model.Touch;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RecordedUsesTest {

    private static final String FIELD = "static:org.library.Settings.mode";

    private final CodeModel code = CodeModel.read(SampleProject.guarded());

    @Test
    void aWriterAndAReaderTakeOneLockInTheirModes() {
        assertThat(remedies(write("a.One", FIELD, ""), read("a.Two", FIELD)))
                .containsEntry("a.One", new ResourceLock(FIELD, Mode.READ_WRITE))
                .containsEntry("a.Two", new ResourceLock(FIELD, Mode.READ));
    }

    @Test
    void whatOneClassAloneUsesIsNoFinding() {
        assertThat(findings(RunConfiguration.classThreads(4), write("a.One", FIELD, "")))
                .isEmpty();
    }

    @Test
    void whatOneClassAloneWritesIntoTheBuildIsAFindingThatMeetsNobody() {
        Touch written = write("a.One", "file:src/test/resources/copy.txt", "");

        assertThat(findings(RunConfiguration.classThreads(4), written))
                .singleElement()
                .satisfies(finding -> assertThat(finding.isHarmless()).isTrue());
        assertThat(findings(RunConfiguration.classThreads(4), write("a.One", "file:target/copy.txt", "")))
                .isEmpty();
    }

    @Test
    void whatAllOnlyReadIsNoFinding() {
        assertThat(findings(RunConfiguration.classThreads(4), read("a.One", FIELD), read("a.Two", FIELD)))
                .isEmpty();
    }

    @Test
    void theOneValueThatAllWriteIsNoFinding() {
        assertThat(findings(
                        RunConfiguration.classThreads(4), write("a.One", FIELD, "3-1"), write("a.Two", FIELD, "3-1")))
                .isEmpty();
        assertThat(findings(
                        RunConfiguration.classThreads(4), write("a.One", FIELD, "3-1"), write("a.Two", FIELD, "4-1")))
                .hasSize(2);
    }

    @Test
    void aReaderDependsOnTheOneValueThatOthersWrite() {
        assertThat(findings(
                        RunConfiguration.classThreads(4),
                        write("a.One", FIELD, "3-1"),
                        write("a.Two", FIELD, "3-1"),
                        read("a.Three", FIELD)))
                .hasSize(3);
    }

    @Test
    void fieldsOfDifferentJvmsAreDifferentFields() {
        Touch elsewhere = new Touch("a.Two", FIELD, Access.READ, "", 2, List.of());

        assertThat(findings(RunConfiguration.classThreads(4), write("a.One", FIELD, ""), elsewhere))
                .isEmpty();
    }

    @Test
    void whatTheWholeJvmUsesIsNothingToOtherJvms() {
        Touch elsewhere = new Touch("a.Two", "java.util.Locale.default", Access.READ, "", 2, List.of());

        assertThat(findings(
                        RunConfiguration.classThreads(4), write("a.One", "java.util.Locale.default", ""), elsewhere))
                .extracting(Finding::testClass)
                .containsExactly("a.One");
    }

    @Test
    void whatTheWholeJvmUsesIsolatesItsWriter() {
        assertThat(remedies(write("a.One", "java.util.Locale.default", "")).get("a.One"))
                .isInstanceOf(Remedy.Isolated.class);
        assertThat(remedies(write("a.One", "property:user.timezone", "")).get("a.One"))
                .isInstanceOf(Remedy.Isolated.class);
    }

    @Test
    void aPropertyHasTheLockOfAllProperties() {
        assertThat(remedies(write("a.One", "property:shop.currency", ""), read("a.Two", "property:shop.currency")))
                .containsEntry("a.One", new ResourceLock("java.lang.System.properties", Mode.READ_WRITE))
                .containsEntry("a.Two", new ResourceLock("java.lang.System.properties", Mode.READ));
    }

    @Test
    void aPortOfTwoClassesCrossesProcesses() {
        Touch[] touches = {write("a.One", "port:4711", ""), write("a.Two", "port:4711", "")};

        assertThat(findings(RunConfiguration.forks(2), touches))
                .hasSize(2)
                .allMatch(finding -> finding.remedy() instanceof Remedy.SerialExecution);
        assertThat(analysis(touches).processResources())
                .extracting(ProcessResource::kind, ProcessResource::value, ProcessResource::testClass)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ProcessResource.Kind.PORT, "4711", "a.One"),
                        org.assertj.core.groups.Tuple.tuple(ProcessResource.Kind.PORT, "4711", "a.Two"));
    }

    @Test
    void aDatabaseIsNamedAsTheRuleOnConstantsNamesIt() {
        assertThat(remedies(write("a.One", "db:jdbc:h2:mem:shop", ""), write("a.Two", "db:jdbc:h2:mem:shop", "")))
                .containsEntry("a.One", new ResourceLock("db:h2:shop", Mode.READ_WRITE));
    }

    @Test
    void theFilesOfADatabaseAreNotSaidOnceMore() {
        assertThat(findings(
                        RunConfiguration.forks(2),
                        write("a.One", "db:jdbc:h2:./target/shop", ""),
                        write("a.Two", "db:jdbc:h2:./target/shop", ""),
                        write("a.One", "file:target/shop.mv.db", ""),
                        write("a.Two", "file:target/shop.mv.db", "")))
                .extracting(Finding::resource)
                .containsOnly("db:h2:./target/shop");
    }

    @Test
    void aDatabaseIsAProcessResourceByItsName() {
        assertThat(analysis(
                                write("a.One", "db:jdbc:h2:./target/shop", ""),
                                write("a.Two", "db:jdbc:h2:./target/shop", ""))
                        .processResources())
                .extracting(ProcessResource::value)
                .containsOnly("./target/shop");
    }

    @Test
    void aDeviceIsNoFile() {
        assertThat(findings(
                        RunConfiguration.classThreads(4),
                        write("a.One", "file:/dev/null", ""),
                        write("a.Two", "file:/dev/null", "")))
                .isEmpty();
    }

    @Test
    void aFindingSaysHowTheTestGotThere() {
        Finding finding = findings(RunConfiguration.classThreads(4), write("a.One", FIELD, ""), read("a.Two", FIELD))
                .get(0);

        assertThat(finding.rule()).isEqualTo("RECORDED");
        assertThat(finding.path()).containsExactly("a.One", "a.One.runs", "org.library.Settings.use");
    }

    @Test
    void aFindingSaysWhoElseChangesAndWhoOnlyReads() {
        assertThat(findings(
                        RunConfiguration.classThreads(4),
                        write("a.One", FIELD, ""),
                        write("a.Two", FIELD, ""),
                        read("a.Three", FIELD)))
                .extracting(Finding::testClass, Finding::message)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                "a.One", "was seen to change " + FIELD + "; so does a.Two; a.Three reads it"),
                        org.assertj.core.groups.Tuple.tuple(
                                "a.Three", "was seen to read " + FIELD + "; a.One, a.Two change it"));
    }

    @Test
    void whoComesFirstIsNotBlamedForWhatAnotherClassSetsOnceAsItIsLoaded() {
        String suite = "io.github.parallelmaven.analysis.hazard.sample.suite.";
        String loading = suite + "LoadedSwitchesSample";
        String once = "io.github.parallelmaven.analysis.hazard.sample.app.Switches.<clinit>";

        assertThat(ofSamples(written(loading, loading + ".<clinit>", once))).isEmpty();
        assertThat(ofSamples(written(loading, loading + ".<clinit>", "org.library.Settings.use")))
                .as("reached by code that the rules do not see")
                .singleElement()
                .satisfies(finding -> assertThat(finding.testClass()).isEqualTo(loading));
        assertThat(ofSamples(written(suite + "ListeningSample", suite + "ListeningSample.listens", once)))
                .as("its code is not known to do so")
                .isNotEmpty();
    }

    @Test
    void whatALibraryDoesInAPackageThatTheProjectDoesNotNameIsItsOwnBusiness() {
        String deep = "static:com.fasterxml.jackson.databind.ser.BasicSerializerFactory.known";
        String named = "static:org.junit.jupiter.api.Assertions.known";

        assertThat(findings(RunConfiguration.classThreads(4), write("a.One", deep, ""), read("a.Two", deep)))
                .isEmpty();
        assertThat(findings(RunConfiguration.classThreads(4), write("a.One", named, ""), read("a.Two", named)))
                .hasSize(2);
    }

    @Test
    void whoReachesTheMethodThatChangesItMayBeTheFirstToDoSo() {
        String samples = "io.github.parallelmaven.analysis.hazard.sample.";
        String reaching = samples + "suite.FirstServerSample";
        String other = samples + "suite.ListeningSample";
        Touch byWalker =
                new Touch(other, FIELD, Access.WRITE, "", 1, List.of(other + ".listens", samples + "app.Walker.walk"));
        Touch byTest = new Touch(other, FIELD, Access.WRITE, "", 1, List.of(other + ".listens"));

        assertThat(ofReader(reaching, byWalker))
                .satisfies(finding -> assertThat(finding.access()).isEqualTo(Access.WRITE))
                .satisfies(finding -> assertThat(finding.message())
                        .startsWith("was seen to read, and in another order may be the first to change, " + FIELD));
        assertThat(ofReader(reaching, byTest).access()).isEqualTo(Access.READ);
    }

    @Test
    void whatTheMethodOfTheFieldsOwnClassCallsMayServeOtherFieldsToo() {
        String samples = "io.github.parallelmaven.analysis.hazard.sample.";
        String other = samples + "suite.ListeningSample";
        String table = "static:" + samples + "app.Registry.table";
        Touch byOwner = new Touch(
                other,
                table,
                Access.WRITE,
                "",
                1,
                List.of(other + ".listens", samples + "app.Registry.fill", samples + "app.Walker.walk"));

        assertThat(ofReader(samples + "suite.FirstServerSample", byOwner).access())
                .isEqualTo(Access.READ);
    }

    private static Finding ofReader(String reader, Touch written) {
        return HazardAnalysis.of(
                        CodeModel.read(SampleProject.project()),
                        new TreeSet<>(List.of(reader, written.testClass())),
                        new TreeSet<>(),
                        RecordedUses.of(List.of(written, read(reader, written.resource()))),
                        ExaminedCache.none())
                .findings(RunConfiguration.classThreads(4), Suppressions.none())
                .stream()
                .filter(finding ->
                        finding.testClass().equals(reader) && finding.resource().equals(written.resource()))
                .findFirst()
                .orElseThrow();
    }

    private static Touch written(String testClass, String... path) {
        return new Touch(testClass, "property:sample.once", Access.WRITE, "", 1, List.of(path));
    }

    /** With two classes that set the property once, too. */
    private static List<Finding> ofSamples(Touch touch) {
        String suite = "io.github.parallelmaven.analysis.hazard.sample.suite.";
        TreeSet<String> classes = new TreeSet<>(List.of(
                suite + "LoadedSwitchesSample",
                suite + "ListeningSample",
                suite + "FirstServerSample",
                suite + "SecondServerSample"));
        Touch read = read(suite + "FirstServerSample", touch.resource());
        return HazardAnalysis.of(
                        CodeModel.read(SampleProject.project()),
                        classes,
                        new TreeSet<>(),
                        RecordedUses.of(List.of(touch, read)),
                        ExaminedCache.none())
                .findings(RunConfiguration.classThreads(4), Suppressions.none())
                .stream()
                .filter(finding -> finding.access() == Access.WRITE)
                .filter(finding -> finding.message().contains("sample.once"))
                .toList();
    }

    private static Touch write(String testClass, String resource, String value) {
        return new Touch(
                testClass, resource, Access.WRITE, value, 1, List.of(testClass + ".runs", "org.library.Settings.use"));
    }

    private static Touch read(String testClass, String resource) {
        return new Touch(testClass, resource, Access.READ, "", 1, List.of());
    }

    private Map<String, Remedy> remedies(Touch... touches) {
        return findings(RunConfiguration.classThreads(4), touches).stream()
                .collect(Collectors.toMap(Finding::testClass, Finding::remedy));
    }

    private List<Finding> findings(RunConfiguration chosen, Touch... touches) {
        return analysis(touches).findings(chosen, Suppressions.none());
    }

    private HazardAnalysis analysis(Touch... touches) {
        TreeSet<String> classes = new TreeSet<>(List.of("a.One", "a.Two", "a.Three", "a.Four"));
        return HazardAnalysis.of(
                code, classes, new TreeSet<>(), RecordedUses.of(List.of(touches)), ExaminedCache.none());
    }
}
