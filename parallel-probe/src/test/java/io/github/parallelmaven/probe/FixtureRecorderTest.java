package io.github.parallelmaven.probe;

import static io.github.parallelmaven.probe.ProbeRun.only;
import static io.github.parallelmaven.probe.ProbeRun.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.parallelmaven.probe.FixtureSuites.BuilderTestCase;
import io.github.parallelmaven.probe.FixtureSuites.ClosedStaticMockTestCase;
import io.github.parallelmaven.probe.FixtureSuites.MockTestCase;
import io.github.parallelmaven.probe.FixtureSuites.NoMockitoTestCase;
import io.github.parallelmaven.probe.FixtureSuites.OneInstanceTestCase;
import io.github.parallelmaven.probe.FixtureSuites.OuterTestCase;
import io.github.parallelmaven.probe.FixtureSuites.ReadingTestCase;
import io.github.parallelmaven.probe.FixtureSuites.SharedListBase;
import io.github.parallelmaven.probe.FixtureSuites.StaticMockOfClassTestCase;
import io.github.parallelmaven.probe.FixtureSuites.TouchyTestCase;
import io.github.parallelmaven.probe.FixtureSuites.UnclosedStaticMockTestCase;
import io.github.parallelmaven.probe.FixtureSuites.ValuesOnlyTestCase;
import io.github.parallelmaven.probe.FixtureSuites.WritingTestCase;
import io.github.parallelmaven.probe.ListenerSuites.FourthHundredTestCase;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixtureRecorderTest {

    @TempDir
    Path directory;

    @AfterEach
    void closeWhatTheSuitesLeftOpen() throws Exception {
        for (AutoCloseable open : UnclosedStaticMockTestCase.LEFT_OPEN) {
            open.close();
        }
        UnclosedStaticMockTestCase.LEFT_OPEN.clear();
    }

    @Test
    void aStaticListOfABaseClassIsTheSameObjectInTheTestsOfTwoClasses() {
        List<JsonNode> shared = fixtures(record(WritingTestCase.class, ReadingTestCase.class), "CREATED");

        assertThat(shared).hasSize(4).allSatisfy(fixture -> {
            assertThat(text(fixture, "class")).isEqualTo(SharedListBase.class.getName());
            assertThat(fixture.get("static").booleanValue()).isTrue();
            assertThat(text(fixture, "kind")).isEqualTo("fixture");
            assertThat(text(fixture, "type")).isEqualTo("java.util.Collections$SynchronizedRandomAccessList");
        });
        assertThat(identities(shared)).hasSize(1);
        assertThat(shared)
                .extracting(fixture -> text(fixture, "owner"))
                .containsOnly(ids(record(WritingTestCase.class, ReadingTestCase.class)));
    }

    @Test
    void theFingerprintShowsWhichTestChangedASharedObject() {
        List<JsonNode> shared = fixtures(record(WritingTestCase.class, ReadingTestCase.class), "CREATED");

        assertThat(fingerprints(shared, "writes")).hasSize(2);
        assertThat(fingerprints(shared, "reads")).hasSize(1);
    }

    @Test
    void anInstanceFieldIsAnotherObjectInEachTest() {
        List<JsonNode> events = record(BuilderTestCase.class);

        assertThat(identities(fixtures(events, "builder"))).hasSize(2);
        assertThat(fixtures(events, "builder"))
                .allMatch(fixture -> !fixture.get("static").booleanValue());
    }

    @Test
    void privateFieldsOfASuperclassAreSeen() {
        assertThat(fixtures(record(WritingTestCase.class), "own")).hasSize(2);
    }

    @Test
    void whatBeforeEachSetsIsSeenBeforeTheTest() {
        assertThat(fixtures(record(BuilderTestCase.class), "later"))
                .extracting(fixture -> text(fixture, "when"))
                .containsExactly("before", "after", "before", "after");
    }

    @Test
    void theFieldsOfOneInstanceForTheWholeClassAreTheSameObjects() {
        List<JsonNode> counter = fixtures(record(OneInstanceTestCase.class), "counter");

        assertThat(counter).hasSize(4);
        assertThat(identities(counter)).hasSize(1);
        assertThat(counter.stream().map(fixture -> text(fixture, "fingerprint")).distinct())
                .hasSize(3); // 0, 1 twice, 2
    }

    @Test
    void valuesAreExaminedButNotRecorded() {
        List<JsonNode> events = record(ValuesOnlyTestCase.class);

        assertThat(only(events, "fixture")).isEmpty();
        assertThat(only(events, "fixtures"))
                .extracting(
                        fixtures -> fixtures.get("examined").intValue(),
                        fixtures -> fixtures.get("unreadable").intValue())
                .containsExactly(tuple(4, 0));
    }

    @Test
    void aTestWithoutFieldsIsExaminedToo() {
        List<JsonNode> events =
                ProbeRun.into(directory).withFixtures().withThreads(4).of(FourthHundredTestCase.class);

        assertThat(only(events, "fixtures"))
                .hasSize(100)
                .allMatch(fixtures -> fixtures.get("examined").intValue() == 0);
    }

    @Test
    void aNestedTestOwnsTheFieldsOfItsEnclosingInstance() {
        List<JsonNode> events = record(OuterTestCase.class);

        String owner = text(only(events, "test").get(0), "id");
        assertThat(fixtures(events, "outer"))
                .hasSize(2)
                .allMatch(fixture -> text(fixture, "owner").equals(owner));
        assertThat(fixtures(events, "inner")).hasSize(2);
    }

    @Test
    void mocksOfEveryMakeAreRecognised() {
        List<JsonNode> events = record(MockTestCase.class);

        assertThat(succeeded(events)).isTrue();
        assertThat(kinds(events, "SHARED")).containsExactly("mock");
        assertThat(kinds(events, "annotated")).containsExactly("mock");
        assertThat(kinds(events, "concrete")).containsExactly("mock");
        assertThat(kinds(events, "finalOne")).containsExactly("mock");
        assertThat(kinds(events, "path")).containsExactly("mock");
        assertThat(kinds(events, "spied")).containsExactly("mock");
        assertThat(kinds(events, "real")).isEmpty();
    }

    @Test
    void aMockPerTestIsAnotherObjectAndASharedOneIsNot() {
        List<JsonNode> events = record(MockTestCase.class);

        assertThat(identities(fixtures(events, "concrete"))).hasSize(2);
        assertThat(identities(fixtures(events, "SHARED"))).hasSize(1);
    }

    @Test
    void aStaticMockClosedAfterEachTestIsClosedAtTheEnd() {
        assertThat(fixtures(record(ClosedStaticMockTestCase.class), "levels"))
                .extracting(this::kindWhenOpen)
                .containsExactly(
                        tuple("static-mock", "before", true),
                        tuple("static-mock", "after", true),
                        tuple("static-mock", "end", false));
    }

    @Test
    void aStaticMockThatNobodyClosesIsOpenAtTheEnd() {
        List<JsonNode> events = record(UnclosedStaticMockTestCase.class);

        assertThat(fixtures(events, "states"))
                .extracting(this::kindWhenOpen)
                .containsExactly(tuple("static-mock", "after", true), tuple("static-mock", "end", true));
        assertThat(fixtures(events, "constructions"))
                .extracting(this::kindWhenOpen)
                .containsExactly(tuple("static-mock", "after", true), tuple("static-mock", "end", true));
    }

    @Test
    void aStaticMockOfTheWholeClassIsClosedAtTheEndOfTheClass() {
        List<JsonNode> states = fixtures(record(StaticMockOfClassTestCase.class), "states");

        JsonNode last = states.get(states.size() - 1);
        assertThat(text(last, "owner")).doesNotContain("[method:");
        assertThat(kindWhenOpen(last)).isEqualTo(tuple("static-mock", "end", false));
        assertThat(kindWhenOpen(states.get(states.size() - 2))).isEqualTo(tuple("static-mock", "end", true));
    }

    @Test
    void noMethodOfTheUsersObjectsIsCalled() {
        List<JsonNode> events = record(TouchyTestCase.class);

        assertThat(succeeded(events)).isTrue();
        assertThat(only(events, "fixture"))
                .extracting(fixture -> text(fixture, "field"))
                .contains("touchy", "array", "list", "fixed")
                .doesNotContain("none");
    }

    @Test
    void mockitoIsNotWokenInARunThatDoesWithoutIt() throws Exception {
        assertThat(ProbeRun.inOwnJvm(WithoutMockito.class, directory)).isZero();
        assertThat(fixtures(ProbeRun.into(directory).events(), "list")).hasSize(2);
    }

    @Test
    void withoutThePropertyNoFixtureIsRecorded() {
        assertThat(ProbeRun.into(directory).of(WritingTestCase.class))
                .extracting(event -> text(event, "e"))
                .contains("test")
                .doesNotContain("fixture", "fixtures");
    }

    private List<JsonNode> record(Class<?>... classes) {
        return ProbeRun.into(directory).withFixtures().of(classes);
    }

    private org.assertj.core.groups.Tuple kindWhenOpen(JsonNode fixture) {
        return tuple(
                text(fixture, "kind"),
                text(fixture, "when"),
                fixture.get("open").booleanValue());
    }

    private static List<JsonNode> fixtures(List<JsonNode> events, String field) {
        return only(events, "fixture").stream()
                .filter(fixture -> text(fixture, "field").equals(field))
                .toList();
    }

    private static Set<Long> identities(List<JsonNode> fixtures) {
        return fixtures.stream()
                .map(fixture -> fixture.get("identity").longValue())
                .collect(Collectors.toSet());
    }

    private static Set<String> kinds(List<JsonNode> events, String field) {
        return fixtures(events, field).stream()
                .map(fixture -> text(fixture, "kind"))
                .collect(Collectors.toSet());
    }

    private static Set<String> fingerprints(List<JsonNode> fixtures, String method) {
        return fixtures.stream()
                .filter(fixture -> text(fixture, "owner").contains("[method:" + method))
                .map(fixture -> text(fixture, "fingerprint"))
                .filter(fingerprint -> !fingerprint.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String[] ids(List<JsonNode> events) {
        return only(events, "test").stream().map(test -> text(test, "id")).toArray(String[]::new);
    }

    private static boolean succeeded(List<JsonNode> events) {
        return only(events, "test").stream()
                .allMatch(test -> text(test, "status").equals("SUCCESSFUL"));
    }

    /** Runs in a JVM of its own, and fails when Mockito was initialised there. */
    static final class WithoutMockito {
        public static void main(String[] args) {
            ProbeRun.into(Path.of(args[0])).withFixtures().of(NoMockitoTestCase.class);
            try {
                Class.forName("org.mockito.internal.creation.bytebuddy.inject.MockMethodDispatcher", false, null);
                System.exit(1);
            } catch (ClassNotFoundException asItShouldBe) {
                System.exit(0);
            }
        }
    }
}
