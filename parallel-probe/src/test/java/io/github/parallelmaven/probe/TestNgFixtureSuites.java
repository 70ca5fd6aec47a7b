package io.github.parallelmaven.probe;

import java.util.List;
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

    public abstract static class SharingTestCase {
        private @Nullable List<String> names;
        private HeldByTwo.@Nullable Service service;

        @BeforeMethod
        public void setUp() {
            names = HeldByTwo.LIST;
            service = HeldByTwo.MOCK;
        }

        void use(String name) throws InterruptedException {
            HeldByTwo.use(names, service, name);
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
