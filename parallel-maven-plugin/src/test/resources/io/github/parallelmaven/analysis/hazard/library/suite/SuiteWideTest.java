package suite;

import java.util.Locale;
import java.util.TimeZone;
import org.testng.annotations.BeforeSuite;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

public class SuiteWideTest {

    @BeforeSuite
    public void speakGerman() {
        Locale.setDefault(Locale.GERMANY); // HAZARD H64 // HAZARD H13
    }

    @DataProvider
    public Object[][] moments() {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC")); // HAZARD H14
        return new Object[][] {{0L}};
    }

    public void calledByNobody() {}

    @Test
    public void one() {}
}
