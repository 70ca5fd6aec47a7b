package suite;


import org.junit.jupiter.api.Test;

class FirstBrokenTest {

    @Test
    void looksUpWhatIsNoYaml() {
        getClass().getResource("/broken.yml");
    }
}
