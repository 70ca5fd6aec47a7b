package io.github.parallelmaven.analysis.hazard.sample.suite;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

abstract class SharedBase {

    static final List<String> created = new ArrayList<>();
    static final List<String> ALLOWED = List.of("x", "y");
    static StringBuilder journal;

    @BeforeAll
    static void openJournal() {
        journal = new StringBuilder(); // HAZARD H04F
    }

    @AfterEach
    void forget() {
        created.clear(); // HAZARD H04
    }
}
