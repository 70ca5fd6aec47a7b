package suite;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

@RunWith(Parameterized.class)
public class ParametersTest {

    public ParametersTest(String text) {}

    @Parameters
    public static List<String> texts() {
        System.setOut(new PrintStream(new ByteArrayOutputStream())); // HAZARD H12
        return List.of("a");
    }

    @Test
    public void one() {}
}
