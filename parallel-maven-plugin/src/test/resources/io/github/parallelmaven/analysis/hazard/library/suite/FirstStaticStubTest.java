package suite;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;

import org.junit.jupiter.api.Test;

class FirstStaticStubTest {

    @Test
    void stubsWhatListensOnTheDefaultPort() {
        stubFor(get("/a")); // HAZARD H58
    }
}
