package suite;

import org.junit.jupiter.api.Test;

class SecondBrokerTest {

    @Test
    void servesAtTheDefaultPort() {
        new BrokerServerOptions();
    }
}
