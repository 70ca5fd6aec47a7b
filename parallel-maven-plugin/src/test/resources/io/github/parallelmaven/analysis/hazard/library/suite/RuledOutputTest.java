package suite;

import org.junit.contrib.java.lang.system.SystemOutRule;
import org.junit.jupiter.api.Test;

class RuledOutputTest {

    final SystemOutRule out = new SystemOutRule().enableLog(); // HAZARD H12

    @Test
    void readsWhatIsPrinted() {
        out.getLog();
    }
}
