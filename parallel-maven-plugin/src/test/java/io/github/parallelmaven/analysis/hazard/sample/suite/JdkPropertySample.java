package io.github.parallelmaven.analysis.hazard.sample.suite;

import org.junit.jupiter.api.Test;

class JdkPropertySample {

    @Test
    void isReadByTheJdk() {
        System.setProperty("http.proxyHost", "localhost"); // HAZARD H10
    }
}
