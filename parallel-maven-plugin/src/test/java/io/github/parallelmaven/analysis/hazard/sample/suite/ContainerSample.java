package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.parallelmaven.analysis.hazard.sample.app.Chart;
import io.github.parallelmaven.analysis.hazard.sample.app.Registry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContainerSample {

    @Test
    void fillsTheSharedList() {
        List<String> names = Registry.NAMES;
        names.add("here"); // HAZARD H02
        List<String> mine = new ArrayList<>(Registry.FIXED);
        mine.add("c");
        assertEquals(1, Registry.firstOrNothing(true).length);
    }

    @Test
    void fillsItFromALambdaThatHoldsANewObject() {
        StringBuilder mine = new StringBuilder("x");
        List.of("a").forEach(each -> Registry.NAMES.add(mine + each)); // HAZARD H02
    }

    @Test
    void registers() {
        Registry.getInstance().register("key", "value"); // HAZARD H03
        assertEquals(3, Registry.length("abc"));
    }

    @Test
    void paintsWhatMayHaveNoParts() {
        Chart chart = new Chart();
        chart.paint("red");
        chart.paintFirst("blue");
        assertEquals("red", chart.colour());
    }
}
