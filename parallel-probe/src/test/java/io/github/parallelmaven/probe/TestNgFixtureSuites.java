package io.github.parallelmaven.probe;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.mockito.MockedStatic;
import org.mockito.Mockito;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** Test classes of TestNG with fixtures. */
final class TestNgFixtureSuites {

    private TestNgFixtureSuites() {}

    interface Service {
        String call();
    }

    /** What two classes share without a word of it in their own fields' declarations. */
    static final class Holder {
        static final List<String> LIST = Collections.synchronizedList(new ArrayList<>());
        static final Service MOCK = Mockito.mock(Service.class);
        static final CountDownLatch BOTH = new CountDownLatch(2);

        private Holder() {}
    }

    public abstract static class SharingTestCase {
        private @Nullable List<String> names;
        private @Nullable Service service;

        @BeforeMethod
        public void setUp() {
            names = Holder.LIST;
            service = Holder.MOCK;
        }

        void use(String name) throws InterruptedException {
            names.add(name);
            service.call();
            Holder.BOTH.countDown();
            Holder.BOTH.await();
        }

        @AfterMethod
        public void tearDown() {
            names = null;
            service = null;
        }
    }

    public static class LeftTestCase extends SharingTestCase {
        @Test
        public void left() throws InterruptedException {
            use("left");
        }
    }

    public static class RightTestCase extends SharingTestCase {
        @Test
        public void right() throws InterruptedException {
            use("right");
        }
    }

    public static class OneObjectTestCase {
        static final StringBuilder OF_CLASS = new StringBuilder();
        private final StringBuilder builder = new StringBuilder();

        @DataProvider
        public Object[][] words() {
            return new Object[][] {{"a"}, {"b"}};
        }

        @Test(dataProvider = "words")
        public void appends(String word) {
            builder.append(word);
        }
    }

    public static class ClosingTestCase {
        private @Nullable MockedStatic<Thread.State> states;

        @BeforeMethod
        public void open() {
            states = Mockito.mockStatic(Thread.State.class);
        }

        @Test(invocationCount = 2)
        public void uses() {}

        @AfterMethod
        public void close() {
            states.close();
        }
    }
}
