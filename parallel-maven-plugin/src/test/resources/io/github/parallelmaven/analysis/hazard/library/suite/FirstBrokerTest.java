package suite;

import org.junit.jupiter.api.Test;

class FirstBrokerTest {

    @Test
    void servesAtTheDefaultPort() {
        new BrokerServerOptions();
    }
}
