package suite;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mockito.MockedStatic;
import org.mockito.Mockito;

class ObjectMockTest {

    @Test
    void mocksAnObjectAndAClassOfItsThread() {
        Mockito.mock(List.class).size();
        try (MockedStatic<Math> math = Mockito.mockStatic(Math.class)) {
            math.when(() -> Math.abs(1)).thenReturn(2);
        }
    }
}
