package suite;

import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.Test;

class SecondQueueTest extends QueueBase {

    private static final MockWebServer OWN = new MockWebServer();

    @Test
    void putsAnAnswerInLine() {
        SHARED.enqueue("a"); // HAZARD H59
        OWN.enqueue("a");
        new MockWebServer().enqueue("a");
    }
}
