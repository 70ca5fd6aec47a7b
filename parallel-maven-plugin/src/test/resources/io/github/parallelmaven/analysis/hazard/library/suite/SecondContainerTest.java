package suite;

import org.junit.jupiter.api.Test;

class SecondContainerTest extends ContainerBase { // HAZARD H49

    @Test
    void isToldOfItByAProperty() {}
}
