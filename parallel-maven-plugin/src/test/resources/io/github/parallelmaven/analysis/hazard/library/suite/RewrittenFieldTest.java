package suite;

import java.util.UUID;
import mockit.Mocked;
import org.junit.jupiter.api.Test;

class RewrittenFieldTest {

    @Mocked
    private UUID id;

    @Test
    void usesARewrittenClass() {}
}
