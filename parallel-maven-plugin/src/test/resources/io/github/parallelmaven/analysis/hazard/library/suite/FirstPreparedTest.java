package suite;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.powermock.api.mockito.PowerMockito;

class FirstPreparedTest {

    @Test
    void mocksAClass() {
        PowerMockito.mockStatic(UUID.class); // HAZARD H37
    }
}
