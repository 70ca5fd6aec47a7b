package suite;

import com.github.tomakehurst.wiremock.WireMockServer;

abstract class WireMockBase {

    static final WireMockServer SHARED = new WireMockServer();
}
