package org.example.kiln;

import static org.testng.Assert.assertEquals;

import org.testng.annotations.Test;

@Test(groups = "floor")
public class BrickTest {

    public void cools() throws InterruptedException {
        Thread.sleep(2200);
        assertEquals(2 + 2, 4);
    }

    public void cracks() throws InterruptedException {
        Thread.sleep(400);
        assertEquals("crack".length(), 5);
    }
}
