package suite;

import static com.github.stefanbirkner.systemlambda.SystemLambda.muteSystemErr;
import static com.github.stefanbirkner.systemlambda.SystemLambda.tapSystemOutNormalized;
import static com.github.stefanbirkner.systemlambda.SystemLambda.withTextFromSystemIn;

import org.junit.jupiter.api.Test;

class TappedTest {

    @Test
    void readsWhatIsPrinted() {
        tapSystemOutNormalized(() -> {}); // HAZARD H12
        muteSystemErr(() -> {}); // HAZARD H12
        withTextFromSystemIn("line", () -> {}); // HAZARD H12
    }
}
