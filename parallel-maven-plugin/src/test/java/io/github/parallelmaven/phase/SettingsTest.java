package io.github.parallelmaven.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmaven.model.PerfThresholds;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private final Map<String, String> set = new TreeMap<>();

    private Settings read() {
        return Settings.read(name -> Optional.ofNullable(set.get(name)), Settings.Mode.QUICK);
    }

    @Test
    void whereNothingIsSetThePlansValuesHold() {
        Settings settings = read();

        assertThat(settings.thresholds()).isEqualTo(PerfThresholds.defaults());
        assertThat(settings.mode()).isEqualTo(Settings.Mode.QUICK);
        assertThat(settings.failOnGate()).isTrue();
        assertThat(settings.failFast()).isTrue();
        assertThat(settings.allowBaselineFailures()).isFalse();
        assertThat(settings.integrationWorkers()).isEqualTo(4);
        assertThat(settings.slowWorkers()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "parallel.failOnGate, yes, true or false",
        "parallel.failFast, '', true or false",
        "parallel.perf.mode, fast, 'one of quick, standard, thorough'",
        "parallel.perf.workers, 4, 'one of any, forks, threads'",
        "parallel.categorize.style, none, 'one of all, exceptions'",
        "parallel.perf.minImprovement, much, a number",
        "parallel.perf.minImprovement, 101, a percentage from 0 to 100",
        "parallel.perf.minImprovement, -1, a percentage from 0 to 100",
        "parallel.perf.limitTolerance, 150%, a percentage from 0 to 100",
        "parallel.perf.minGainToApply, NaN, a number",
        "parallel.perf.minGainToApply, Infinity, a number",
        "parallel.perf.unitWarnSeconds, 0, a number above 0",
        "parallel.perf.unitFailSeconds, -5, a number above 0",
        "parallel.perf.integrationWarnSeconds, 5s, a number",
        "parallel.perf.suiteWarnSeconds, '', a number",
        "parallel.perf.strictCategoryTime, 1, true or false",
        "parallel.perf.allowBaselineFailures, no, true or false",
        "parallel.integration.maxWorkers, 0, a whole number from 1",
        "parallel.integration.maxWorkers, 2.5, a whole number from 1",
        "parallel.integration.maxWorkers, all, a whole number from 1",
        "parallel.skip, yes, true or false",
        "parallel.apply, yes, true or false",
        "parallel.commit, yes, true or false",
        "parallel.perf.skip, yes, true or false",
        "parallel.thread-safety.skip, yes, true or false",
        "parallel.perf.measure, sometimes, 'one of never, always'",
        "parallel.categorize.unitMillis, abc, a whole number from 1"
    })
    void aBadValueHasOneMessageThatNamesItAndWhatIsAllowed(String name, String value, String allowed) {
        set.put(name, value);

        assertThatThrownBy(this::read)
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith(name + "=" + value + " is not ")
                .hasMessageContaining(allowed)
                .hasMessageContaining("-D" + name);
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "parallel.gates, 9.9, no gate",
        "parallel.categorize.workflowWords, [, regular expressions",
        "parallel.categorize.integrationMillis, 5, more than parallel.categorize.unitMillis"
    })
    void whatIsUsedLateIsRefusedAtOnceToo(String name, String value, String rule) {
        set.put(name, value);

        assertThatThrownBy(this::read)
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining(name)
                .hasMessageContaining(rule);
    }

    @ParameterizedTest
    @CsvSource({"50, 0.5", "50%, 0.5", "0.5, 0.5", "0.5%, 0.005", "0, 0", "100, 1", " 31 , 0.31"})
    void aShareIsAPercentageOrAFraction(String text, double expected) {
        set.put("parallel.perf.minImprovement", text);

        assertThat(read().thresholds().minImprovement()).isEqualTo(expected);
    }

    @Test
    void namesOfModesAreReadInAnyCase() {
        set.put("parallel.perf.mode", "Thorough");

        assertThat(read().mode()).isEqualTo(Settings.Mode.THOROUGH);
    }

    @Test
    void anotherModeChangesNothingElse() {
        set.put("parallel.failFast", "false");
        set.put("parallel.perf.minImprovement", "30");

        Settings standard = read().inMode(Settings.Mode.STANDARD);

        assertThat(standard.mode()).isEqualTo(Settings.Mode.STANDARD);
        assertThat(standard.failFast()).isFalse();
        assertThat(standard.thresholds().minImprovement()).isEqualTo(0.3);
    }

    @Test
    void aMisspelledParameterIsRefusedWithItsNearestName() {
        assertThatThrownBy(() -> UnknownParameters.refuse(Set.of("parallel.failOnGates"), name -> "-D" + name))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("-Dparallel.failOnGates")
                .hasMessageContaining("Did you mean parallel.failOnGate?");
    }

    @Test
    void aThoroughMeasurementHasNoLimitUnlessOneIsSaid() {
        assertThat(read().budget()).isInfinite();

        set.put("parallel.perf.budget", "12.5");
        assertThat(read().budget()).isEqualTo(12.5);

        set.put("parallel.perf.budget", "0");
        assertThatThrownBy(this::read)
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("parallel.perf.budget=0 is not a number above 0");
    }

    @Test
    void aParameterThatIsPlannedSaysSo() {
        assertThatThrownBy(() -> UnknownParameters.refuse(Set.of("parallel.perf.maxTime"), name -> "-D" + name))
                .hasMessageContaining("does not work yet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"parallel", "skipTests", "parallel.perf.mode", "parallel.worker.parent", "parallel.inWorker"})
    void whatIsOursOrNobodysBusinessIsNotRefused(String name) {
        assertThatCode(() -> UnknownParameters.refuse(Set.of(name), any -> any)).doesNotThrowAnyException();
    }

    @Test
    void noGateAtAllIsAnErrorThatSaysWhatIsAllowed() {
        set.put("parallel.gates", "");

        assertThatThrownBy(this::read)
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage(
                        "parallel.gates is empty. Name the gates that may fail the build, 1.1 to 4.4, such as 1.1,2.3;"
                                + " leave parallel.gates out for all of them, or set parallel.failOnGate=false for none.");
    }
}
