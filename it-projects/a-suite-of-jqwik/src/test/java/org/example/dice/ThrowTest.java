package org.example.dice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ThrowTest {

    @Property(tries = 20)
    void addsUpInAnyOrder(@ForAll @IntRange(min = 1, max = 6) int one, @ForAll @IntRange(min = 1, max = 6) int other) {
        assertEquals(one + other, other + one);
    }

    @Example
    void countsSevenMostOften() {
        assertEquals(7, 3 + 4);
    }

    @Group
    class OfOneDie {

        @Property(tries = 20)
        void isAtLeastOne(@ForAll @IntRange(min = 1, max = 6) int value) throws InterruptedException {
            Thread.sleep(10);
            assertTrue(value >= 1);
        }
    }
}
