package suite;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class CapturedOutputTest { // HAZARD H12

    @Test
    void readsWhatIsPrinted() {}
}
