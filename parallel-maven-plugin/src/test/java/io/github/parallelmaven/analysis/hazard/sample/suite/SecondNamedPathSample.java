package io.github.parallelmaven.analysis.hazard.sample.suite;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class SecondNamedPathSample extends NamedPathBase {

    @Override
    String name() {
        return "target/sample/named-by-Second";
    }

    @Test
    void writes() throws IOException {
        write();
    }
}
