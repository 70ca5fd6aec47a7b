package org.example.kiln;

import static org.testng.Assert.assertEquals;

import org.testng.annotations.BeforeMethod;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

public class PotTest {

    private String clay;

    @BeforeMethod
    public void knead() {
        clay = "soft";
    }

    @DataProvider
    public Object[][] heats() {
        return new Object[][] {{900}, {1200}};
    }

    @Test(dataProvider = "heats")
    public void isFired(int heat) throws InterruptedException {
        Thread.sleep(500);
        assertEquals(heat % 100, 0);
    }

    @Test
    public void isShaped() throws InterruptedException {
        Thread.sleep(400);
        assertEquals(clay, "soft");
    }

    @Test(dependsOnMethods = "isShaped")
    public void isDried() throws InterruptedException {
        Thread.sleep(300);
        assertEquals(clay.length(), 4);
    }

    @Test(enabled = false)
    public void isSold() {
        throw new AssertionError("never run");
    }
}
