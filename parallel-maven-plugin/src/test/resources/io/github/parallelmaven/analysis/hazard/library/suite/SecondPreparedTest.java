package suite;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.powermock.core.classloader.annotations.PrepareForTest;

@PrepareForTest(UUID.class)
class SecondPreparedTest {

    @Test
    void isLoadedAnew() {}
}
