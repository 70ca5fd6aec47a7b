package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.parallelmaven.analysis.hazard.sample.app.Defaults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FirstKeptSample {

    private static final String BEFORE = System.getProperty("sample.kept.shade");

    @AfterEach
    void putBack() {
        System.clearProperty("sample.kept.colour"); // HAZARD H10
    }

    @Test
    void wantsToBeTheFirst() {
        System.setProperty("sample.kept.colour", "green"); // HAZARD H10
        assertEquals("green", Defaults.colour());
    }

    @Test
    void changesWhatIsNotKeptOrNotNeeded() {
        System.setProperty("sample.kept.shade", "light");
        System.setProperty("sample.kept.unused", "never"); // HAZARD H10
        assertEquals("light", Defaults.shade());
        assertNull(BEFORE);
    }
}
