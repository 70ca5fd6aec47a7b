package suite;

import io.reactivex.plugins.RxJavaPlugins;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class HookedTest {

    @Test
    void handlesAllErrors() {
        RxJavaPlugins.setErrorHandler(new Object()); // HAZARD H18
        Awaitility.setDefaultTimeout(5); // HAZARD H18
    }

    @Test
    void tellsOnly() {
        RxJavaPlugins.onError(new IllegalStateException());
        Awaitility.await();
    }
}
