package io.github.parallelmaven.analysis.hazard.methods;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.converter.JavaTimeConversionPattern;
import org.junit.jupiter.params.provider.ValueSource;

/** A converter may remember what it made. */
class ConvertedArgumentsTests {

    @ParameterizedTest
    @ValueSource(strings = "01.02.2003")
    void takesWhatAConverterMakes(@JavaTimeConversionPattern("dd.MM.yyyy") LocalDate date) {}
}
