package suite;

import org.junit.jupiter.api.Test;

class SecondFreeBrokerTest {

    @Test
    void servesAtAFreePort() {
        new BrokerServerOptions().setPort(0);
    }
}
