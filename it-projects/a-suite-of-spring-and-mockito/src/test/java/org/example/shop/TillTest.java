package org.example.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.Mockito.when;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.InjectMocks;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

@ExtendWith(MockitoExtension.class)
class TillTest {

    @Mock
    private Prices prices;

    @InjectMocks
    private Till till;

    @Test
    void asksForEachPrice() throws InterruptedException {
        when(prices.of("tea")).thenReturn(2);
        Thread.sleep(50);
        assertEquals(4, till.total(List.of("tea", "tea")));
    }
}
