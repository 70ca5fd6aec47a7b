package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.parallelmaven.analysis.hazard.sample.app.ThreadEntries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SecondThreadEntriesSample {

    @AfterEach
    void forget() {
        ThreadEntries.forget();
    }

    @Test
    void keeps() {
        ThreadEntries.keep("Second");
        assertEquals("SecondSecond", ThreadEntries.kept());
    }

    @Test
    void keepsWhereOnlyOneThreadMay() {
        ThreadEntries.keepInMapForOneThread("Second");
    }
}
