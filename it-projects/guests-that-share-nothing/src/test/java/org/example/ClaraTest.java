package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("integration")
class ClaraTest {

    private final List<String> luggage = new ArrayList<>();
    private final Reception.Keys keys = mock(Reception.Keys.class);
    private final Reception reception = new Reception(keys, Path.of("target/book-of-clara.txt"));

    @Test
    void isGivenARoom() throws InterruptedException {
        when(keys.next()).thenReturn(7);
        Thread.sleep(600);
        assertEquals("Clara in room 7", reception.book("Clara"));
    }

    @Test
    void bringsLuggage() throws InterruptedException {
        luggage.add("bag of Clara");
        Thread.sleep(600);
        assertEquals(1, luggage.size());
    }
}
