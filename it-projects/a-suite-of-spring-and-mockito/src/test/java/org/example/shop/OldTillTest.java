package org.example.shop;

import static org.junit.Assert.assertEquals;
import static org.mockito.Mockito.when;

import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.mockito.InjectMocks;
import org.mockito.Mock;
import org.mockito.junit.MockitoJUnitRunner;

@RunWith(MockitoJUnitRunner.class)
public class OldTillTest {

    @Mock
    private Prices prices;

    @InjectMocks
    private Till till;

    @Test
    public void asksForEachPrice() {
        when(prices.of("milk")).thenReturn(3);
        assertEquals(3, till.total(List.of("milk")));
    }
}
