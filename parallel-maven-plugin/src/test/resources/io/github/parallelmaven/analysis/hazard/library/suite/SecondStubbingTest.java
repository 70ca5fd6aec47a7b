package suite;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.Test;

class SecondStubbingTest extends WireMockBase {

    private final WireMockServer own = new WireMockServer();

    @Test
    void stubsAServerOfAll() {
        assertEquals("/a", SHARED.stubFor(get("/a"))); // HAZARD H58
    }

    @Test
    void stubsItsOwn() {
        assertEquals("/a", own.stubFor(get("/a")));
    }
}
