package io.github.parallelmaven.analysis.hazard.sample.suite;

import java.util.List;
import org.mockito.Mockito;

abstract class MockBase {

    @SuppressWarnings("unchecked")
    static final List<String> SHARED = Mockito.mock(List.class);

    static final MockHolder HOLDER = new MockHolder();
}
