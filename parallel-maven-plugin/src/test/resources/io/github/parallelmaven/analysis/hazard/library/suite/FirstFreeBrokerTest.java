package suite;

import org.junit.jupiter.api.Test;

class FirstFreeBrokerTest {

    @Test
    void servesAtAFreePort() {
        new BrokerServerOptions().setPort(0);
    }
}
