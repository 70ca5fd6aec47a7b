package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirstSharedSample extends SharedBase {

    private static final List<String> OWN = new ArrayList<>();

    @Test
    void creates() {
        created.add("First"); // HAZARD H04
        journal.append("First"); // HAZARD H04F
        OWN.add("nobody else sees it");
        assertEquals(1, created.size());
        assertEquals(2, ALLOWED.size());
    }
}
