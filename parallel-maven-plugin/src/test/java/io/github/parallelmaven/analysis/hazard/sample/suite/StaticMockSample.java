package io.github.parallelmaven.analysis.hazard.sample.suite;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.MockedStatic;
import org.mockito.Mockito;

class StaticMockSample {

    private MockedStatic<UUID> closedAfterEach;
    private MockedStatic<Thread> neverClosed;

    @BeforeEach
    void open() {
        closedAfterEach = Mockito.mockStatic(UUID.class);
        neverClosed = Mockito.mockStatic(Thread.class); // HAZARD H35
    }

    @AfterEach
    void close() {
        closedAfterEach.close();
    }

    @Test
    void closesWithResources() {
        try (MockedStatic<Math> math = Mockito.mockStatic(Math.class)) {
            math.when(() -> Math.abs(1)).thenReturn(2);
        }
    }

    @Test
    void forgetsToClose() {
        Mockito.mockStatic(StrictMath.class); // HAZARD H35
    }
}
