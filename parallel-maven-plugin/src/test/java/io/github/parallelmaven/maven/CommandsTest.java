package io.github.parallelmaven.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;

class CommandsTest {

    private static final String BOTH = "`mvn parallel:deps`, then mvn org.example:plugin:1:apply, then mvn verify";

    @Test
    void everyCommandHasThePrefixWhereMavenFindsIt() {
        assertThat(new Commands("org.example:plugin:1", "", typed(), true).text(BOTH))
                .isEqualTo("`mvn parallel:deps`, then mvn parallel:apply, then mvn verify");
    }

    @Test
    void theModulesAndPropertiesOfTheCallAreRepeated() {
        assertThat(new Commands("org.example:plugin:1", "-pl a:b -Drat.skip=true ", typed(), false).text(BOTH))
                .isEqualTo("`mvn -pl a:b -Drat.skip=true org.example:plugin:1:deps`, then mvn -pl a:b -Drat.skip=true"
                        + " org.example:plugin:1:apply, then mvn -pl a:b -Drat.skip=true verify");
        assertThat(new Commands("org.example:plugin:1", "-Drat.skip=true ", typed(), true).text(BOTH))
                .isEqualTo("`mvn -Drat.skip=true parallel:deps`, then mvn -Drat.skip=true parallel:apply,"
                        + " then mvn -Drat.skip=true verify");
    }

    @Test
    void everyCommandHasFullCoordinatesWhereMavenDoesNotFindThePrefix() {
        assertThat(new Commands("org.example:plugin:1", "", typed(), false).text(BOTH))
                .isEqualTo("`mvn org.example:plugin:1:deps`, then mvn org.example:plugin:1:apply, then mvn verify");
    }

    @Test
    void ourParametersOfTheCallAreRepeatedBehindTheGoal() {
        TypedParameters typed =
                typed("parallel.perf.allowBaselineFailures", "true", "parallel.perf.workers", "threads", "other", "x");
        assertThat(new Commands("org.example:plugin:1", "-pl a:b ", typed, true)
                        .text("`mvn parallel:apply -Dparallel.perf.mode=thorough` tries more"))
                .isEqualTo("`mvn -pl a:b parallel:apply -Dparallel.perf.allowBaselineFailures=true"
                        + " -Dparallel.perf.workers=threads -Dparallel.perf.mode=thorough` tries more");
        assertThat(new Commands("org.example:plugin:1", "", typed, false).text("Next: mvn parallel:validate"))
                .isEqualTo("Next: mvn org.example:plugin:1:validate -Dparallel.perf.allowBaselineFailures=true"
                        + " -Dparallel.perf.workers=threads");
    }

    @Test
    void whatThePrintedCommandSetsItselfIsNotRepeated() {
        assertThat(new Commands("org.example:plugin:1", "", typed("parallel.perf.mode", "standard"), true)
                        .text("mvn parallel:apply -Dparallel.perf.mode=thorough, or mvn parallel:validate"))
                .isEqualTo("mvn parallel:apply -Dparallel.perf.mode=thorough,"
                        + " or mvn parallel:validate -Dparallel.perf.mode=standard");
    }

    @Test
    void whatAShellWouldReadIsQuoted() {
        assertThat(new Commands("org.example:plugin:1", "", typed("parallel.categorize.slowWords", "a b,$c"), true)
                        .text("`mvn parallel:categorize`"))
                .isEqualTo("`mvn parallel:categorize '-Dparallel.categorize.slowWords=a b,$c'`");
    }

    @Test
    void aValueThatWouldBreakTheTextAroundItIsNotRepeated() {
        assertThat(new Commands("org.example:plugin:1", "", typed("parallel.categorize.prefix", "a\"b"), true)
                        .text("{\"next\": \"mvn parallel:categorize\"}"))
                .isEqualTo("{\"next\": \"mvn parallel:categorize\"}");
    }

    @Test
    void noGoalGetsWhatItRefusesOrDoesNotRead() {
        TypedParameters typed = typed(
                "parallel.perf.mode",
                "quick",
                "parallel.perf.skip",
                "true",
                "parallel.apply",
                "true",
                "parallel.commit",
                "true",
                "parallel.outputDirectory",
                "out");
        Commands commands = new Commands("org.example:plugin:1", "", typed, true);
        assertThat(commands.text("mvn parallel:apply"))
                .isEqualTo("mvn parallel:apply -Dparallel.commit=true -Dparallel.outputDirectory=out");
        assertThat(commands.text("mvn parallel:deps"))
                .isEqualTo("mvn parallel:deps -Dparallel.outputDirectory=out -Dparallel.perf.mode=quick"
                        + " -Dparallel.perf.skip=true");
        assertThat(commands.text("mvn parallel:rollback"))
                .isEqualTo("mvn parallel:rollback -Dparallel.outputDirectory=out");
        assertThat(commands.text("mvn parallel:help -Ddetail")).isEqualTo("mvn parallel:help -Ddetail");
    }

    private static TypedParameters typed(String... namesAndValues) {
        Properties user = new Properties();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            user.setProperty(namesAndValues[i], namesAndValues[i + 1]);
        }
        return TypedParameters.of(user);
    }
}
