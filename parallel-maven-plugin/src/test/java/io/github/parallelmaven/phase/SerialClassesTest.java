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
        return new Finding(
                rule,
                "port",
                testClass,
                new Location("A.java", 1, testClass, ""),
                resource,
                Access.WRITE,
                Set.of(Scope.FORKS),
                List.of(),
                "",
                new Remedy.SerialExecution("crosses"),
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
}
