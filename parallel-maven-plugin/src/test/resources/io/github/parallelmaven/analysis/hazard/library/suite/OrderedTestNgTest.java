package suite;

import org.testng.annotations.BeforeClass;
import org.testng.annotations.BeforeSuite;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

public class OrderedTestNgTest {

    private int rows;

    @BeforeSuite
    public void fill() {
        rows = 1; // HAZARD H64
    }

    @BeforeClass
    public void look() {
        rows = 2;
    }

    @Test
    public void first() {
        rows = 3;
    }

    @Test(dependsOnMethods = "first")
    public void second() {
        rows = 4; // HAZARD H64
    }

    @DataProvider(parallel = true)
    public Object[][] many() {
        return new Object[][] {{rows}}; // HAZARD H64
    }

    @DataProvider
    public Object[][] few() {
        return new Object[][] {{rows}};
    }
}
