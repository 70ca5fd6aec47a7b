package io.github.parallelmaven.analysis.hazard.methods;

import java.util.Locale;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EmptySource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeArgumentsTests {

    private enum Size {
        SMALL,
        LARGE
    }

    @ParameterizedTest
    @NullSource
    @EmptySource
    @ValueSource(strings = {"one", "two"})
    @ValueSource(strings = "three")
    void takesValues(String value) {}

    @ParameterizedTest
    @NullAndEmptySource
    void takesNothing(String value, TestInfo info) {}

    @ParameterizedTest
    @CsvSource({"1, en", "2, de"})
    void takesRows(int number, Locale locale) {}

    @ParameterizedTest
    @CsvSource("1, en")
    void takesAll(ArgumentsAccessor row) {}

    @ParameterizedTest
    @EnumSource
    void takesConstants(Size size) {}
}
