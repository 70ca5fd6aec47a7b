package suite;

import org.junit.jupiter.api.Test;

class ComputedPropertyTest {

    @Test
    void setsOneOfAnyName() {
        set("suite." + System.getenv().getOrDefault("USER", "nobody"));
    }

    @Test
    void setsAnother() {
        set("suite.unread");
    }

    private static void set(String name) {
        System.setProperty(name, "set"); // HAZARD H10
    }
}
