package io.github.parallelmaven.phase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Finding.Access;
import io.github.parallelmaven.model.Location;
import io.github.parallelmaven.model.Remedy;
import io.github.parallelmaven.model.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SerialClassesTest {

    private static final Map<String, Duration> TIMES = Map.of(
            "a.LongTest", Duration.ofSeconds(9),
            "a.MiddleTest", Duration.ofSeconds(5),
            "a.ShortTest", Duration.ofSeconds(1));

    private static Finding finding(String rule, String testClass, String resource) {
        return finding(rule, testClass, resource, Access.WRITE, rule.equals("MEASURED"));
    }

    private static Finding finding(
            String rule, String testClass, String resource, Access access, boolean apartFromAll) {
        return new Finding(
                rule,
                "port",
                testClass,
                new Location("A.java", 1, testClass, ""),
                resource,
                access,
                Set.of(Scope.FORKS),
                List.of(),
                "",
                new Remedy.SerialExecution("crosses", apartFromAll),
                false);
    }

    @Test
    void theLongestClassThatUsesAThingStaysAmongTheOthers() {
        assertThat(SerialClasses.of(
                        List.of(
                                finding("H1", "a.ShortTest", "port:1"),
                                finding("H1", "a.LongTest", "port:1"),
                                finding("H1", "a.MiddleTest", "port:1")),
                        TIMES))
                .containsExactly("a.MiddleTest", "a.ShortTest");
    }

    @Test
    void aClassStaysOnlyWhereItMeetsNoOtherThatStays() {
        assertThat(SerialClasses.of(
                        List.of(
                                finding("H1", "a.LongTest", "port:1"),
                                finding("H1", "a.MiddleTest", "port:1"),
                                finding("H1", "a.MiddleTest", "port:2"),
                                finding("H1", "a.ShortTest", "port:2")),
                        TIMES))
                .containsExactly("a.MiddleTest");
    }

    @Test
    void whatOnlyARunShowedIsSerialBecauseItsCounterpartIsNotKnown() {
        assertThat(SerialClasses.of(List.of(finding("MEASURED", "a.LongTest", "measured:a.LongTest")), TIMES))
                .containsExactly("a.LongTest");
    }

    @Test
    void classesThatOnlyReadStayTogetherWhereThatIsShorter() {
        assertThat(SerialClasses.of(
                        List.of(
                                finding("H43", "a.LongTest", "file:x", Access.READ, false),
                                finding("H43", "a.MiddleTest", "file:x", Access.WRITE, false),
                                finding("H43", "a.ShortTest", "file:x", Access.READ, false)),
                        TIMES))
                .containsExactly("a.MiddleTest");
    }

    @Test
    void oneLongWriterStaysWhereTheReadersAreShorter() {
        assertThat(SerialClasses.of(
                        List.of(
                                finding("H43", "a.LongTest", "file:x", Access.WRITE, false),
                                finding("H43", "a.MiddleTest", "file:x", Access.READ, false),
                                finding("H43", "a.ShortTest", "file:x", Access.READ, false)),
                        TIMES))
                .containsExactly("a.MiddleTest", "a.ShortTest");
    }

    @Test
    void whatEveryProcessUsesLetsNobodyWhoChangesItStay() {
        assertThat(SerialClasses.of(
                        List.of(
                                finding("H45", "a.LongTest", "temporary-folder", Access.WRITE, true),
                                finding("H45", "a.ShortTest", "temporary-folder", Access.WRITE, true)),
                        TIMES))
                .containsExactly("a.LongTest", "a.ShortTest");
    }
}
