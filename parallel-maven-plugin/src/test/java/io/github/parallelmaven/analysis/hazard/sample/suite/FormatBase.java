package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.DateFormat;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Assigning a format that only one thread may use, and using it, is one hazard and not two. */
abstract class FormatBase {

    static DateFormat format;

    @BeforeEach
    void make() {
        format = new SimpleDateFormat("yyyy", Locale.ROOT); // HAZARD H04
    }

    @Test
    void usesIt() {
        assertEquals(4, format.format(new Date(0)).length());
    }
}
