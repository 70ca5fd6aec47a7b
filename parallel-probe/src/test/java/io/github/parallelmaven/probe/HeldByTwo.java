package io.github.parallelmaven.probe;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.mockito.Mockito;

/** What two test classes hold without a word of it in their own fields' declarations. */
final class HeldByTwo {

    static final List<String> LIST = Collections.synchronizedList(new ArrayList<>());
    static final Service MOCK = Mockito.mock(Service.class);
    static final CountDownLatch BOTH = new CountDownLatch(2);

    interface Service {
        String call();
    }

    private HeldByTwo() {}

    /** Uses what it is given once both tests do. */
    static void use(List<String> names, Service service, String name) throws InterruptedException {
        names.add(name);
        service.call();
        BOTH.countDown();
        BOTH.await();
    }
}
