package org.example.shop;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit4.SpringRunner;

@RunWith(SpringRunner.class)
@ContextConfiguration(classes = Shop.class)
public class OldContextTest {

    @Autowired
    private Till till;

    @Test
    public void addsUp() throws InterruptedException {
        Thread.sleep(300);
        assertEquals(7, till.total(List.of("tea", "milk")));
    }
}
