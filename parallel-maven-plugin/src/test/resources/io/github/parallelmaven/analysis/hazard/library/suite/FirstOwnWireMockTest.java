package suite;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;

import com.github.tomakehurst.wiremock.junit5.WireMockTest;
import org.junit.jupiter.api.Test;

@WireMockTest
class FirstOwnWireMockTest {

    @Test
    void stubsTheServerOfThisClass() {
        stubFor(get("/a"));
    }
}
