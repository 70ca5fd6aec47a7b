package suite;

import com.google.inject.AbstractModule;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class FirstInjectingTest {

    @Test
    void fillsStaticFields() {
        new Module().configure();
    }

    private static final class Module extends AbstractModule {

        @Override
        protected void configure() {
            requestStaticInjection(Injected.class); // HAZARD H63
            requestStaticInjection(ArrayList.class);
        }
    }
}
