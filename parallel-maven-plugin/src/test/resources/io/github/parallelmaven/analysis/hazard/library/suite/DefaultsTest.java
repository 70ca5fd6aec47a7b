package suite;

import org.example.defaults.Defaults;
import org.junit.jupiter.api.Test;

class DefaultsTest {

    @Test
    void setsWhatTheLibraryKeepsForAll() {
        Defaults.setStyle("bold"); // HAZARD H18L
        Defaults.useName("Ada"); // HAZARD H18L
        Defaults.setColour("red"); // HAZARD H18L
    }

    @Test
    void onlyUsesIt() {
        Defaults.setUser("Ada");
        Defaults.upper("Ada");
        Defaults.print("Ada");
        Defaults.write("Ada");
    }
}
