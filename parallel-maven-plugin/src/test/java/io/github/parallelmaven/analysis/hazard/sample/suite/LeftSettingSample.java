package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LeftSettingSample {

    @BeforeAll
    static void set() {
        System.setProperty("sample.left.mode", "fast"); // HAZARD H10 // HAZARD H06
        System.setProperty("sample.left.taken", "yes"); // HAZARD H10
        System.setProperty("sample.left.own", "yes");
        System.setProperty("jdk.sample.left", "yes"); // HAZARD H10 // HAZARD H06
    }

    @AfterAll
    static void putBack() {
        System.clearProperty("sample.left.taken"); // HAZARD H10
    }

    @Test
    void reads() {
        assertEquals("yes", System.getProperty("sample.left.own"));
    }
}
