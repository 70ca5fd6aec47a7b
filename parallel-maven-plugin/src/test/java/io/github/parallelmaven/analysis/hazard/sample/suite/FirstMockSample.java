package io.github.parallelmaven.analysis.hazard.sample.suite;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import org.junit.jupiter.api.Test;

class FirstMockSample extends MockBase {

    private final List<String> own = mock();

    @Test
    void stubsTheSharedMock() {
        when(SHARED.size()).thenReturn(1); // HAZARD H36
        HOLDER.answer("First"); // HAZARD H36
        when(own.size()).thenReturn(2);
        verify(SHARED).clear(); // HAZARD H36
        verify(own).clear();
    }
}
