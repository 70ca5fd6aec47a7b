package suite;


import org.junit.jupiter.api.Test;

class SecondBrokenTest {

    @Test
    void looksUpWhatIsNoYaml() {
        getClass().getResource("/broken.yml");
    }
}
