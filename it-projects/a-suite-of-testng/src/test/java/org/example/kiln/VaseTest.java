package org.example.kiln;

import static org.testng.Assert.assertEquals;

import org.testng.annotations.DataProvider;
import org.testng.annotations.Factory;
import org.testng.annotations.Test;

public class VaseTest {

    private final String colour;

    @Factory(dataProvider = "colours")
    public VaseTest(String colour) {
        this.colour = colour;
    }

    @DataProvider
    public static Object[][] colours() {
        return new Object[][] {{"blue"}, {"red"}};
    }

    @Test
    public void isPainted() throws InterruptedException {
        Thread.sleep(300);
        assertEquals(colour.isEmpty(), false);
    }

    @Test(invocationCount = 2)
    public void isTurned() throws InterruptedException {
        Thread.sleep(200);
        assertEquals(colour.trim(), colour);
    }
}
