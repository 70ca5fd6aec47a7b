package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.parallelmaven.analysis.hazard.sample.app.Chart;
import io.github.parallelmaven.analysis.hazard.sample.app.Registry;
import org.junit.jupiter.api.Test;

class ContainerReaderSample {

    @Test
    void expectsAnEmptyRegistry() {
        assertTrue(Registry.NAMES.isEmpty()); // HAZARD H09
        assertEquals(0, Registry.getInstance().size()); // HAZARD H09
        assertEquals(2, Registry.FIXED.size());
        assertEquals(4, Registry.length("abcd"));
        assertEquals(0, Registry.firstOrNothing(false).length);
    }

    @Test
    void paintsParts() {
        Chart chart = new Chart();
        chart.add(new Chart());
        chart.paint("red");
        chart.paintFirst("blue");
        assertEquals(1, chart.parts().size());
    }
}
