package suite;

import static com.github.tomakehurst.wiremock.client.WireMock.configureFor;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.Test;

class ConfiguredStubTest {

    private final WireMockServer own = new WireMockServer();

    @Test
    void stubsItsOwn() {
        configureFor(own.port());
        stubFor(get("/a"));
    }
}
