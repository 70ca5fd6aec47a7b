package io.github.parallelmaven.probe;

import static org.testng.Assert.assertEquals;
import static org.testng.Assert.assertTrue;

import org.testng.IRetryAnalyzer;
import org.testng.ITestResult;
import org.testng.SkipException;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Factory;
import org.testng.annotations.Test;

/** Test classes of TestNG whose events are recorded. */
final class TestNgSuites {

    private TestNgSuites() {}

    public static class BaseTestCase {
        @Test
        public void inherited() {}
    }

    @Test(groups = "fast")
    public static class EveryKindTestCase extends BaseTestCase {
        public void passes() {}

        @Test(groups = "odd")
        public void fails() {
            assertEquals(1, 2, "arithmetic");
        }

        public void skips() {
            throw new SkipException("not today");
        }

        @Test(dependsOnMethods = "fails")
        public void waitsForOneThatFails() {}

        @Test(enabled = false)
        public void neverRuns() {}

        @Test(expectedExceptions = IllegalStateException.class)
        public void throwsWhatItSays() {
            throw new IllegalStateException();
        }
    }

    public static class RepeatedTestCase {
        private static int tries;

        @DataProvider
        public Object[][] words() {
            return new Object[][] {{"a/b", 1}, {"c", 2}, {"c", 0}};
        }

        @DataProvider
        public Object[][] broken() {
            throw new IllegalStateException("no data");
        }

        @Test(dataProvider = "words")
        public void hasData(String word, int length) {
            assertTrue(length > 0);
        }

        @Test(dataProvider = "broken")
        public void hasNoData(String word) {}

        @Test(invocationCount = 3)
        public void runsThrice() {}

        @Test(retryAnalyzer = Twice.class)
        public void passesTheSecondTime() {
            assertEquals(++tries % 2, 0);
        }
    }

    public static final class Twice implements IRetryAnalyzer {
        private int retries;

        @Override
        public boolean retry(ITestResult result) {
            return retries++ < 1;
        }
    }

    public static class FromFactoryTestCase {
        private final String name;

        @Factory(dataProvider = "names")
        public FromFactoryTestCase(String name) {
            this.name = name;
        }

        @DataProvider
        public static Object[][] names() {
            return new Object[][] {{"first"}, {"second"}};
        }

        @Test
        public void isNamed() {
            assertEquals(name, "first");
        }
    }

    public static class BrokenClassTestCase {
        @BeforeClass
        public void breaks() {
            throw new IllegalStateException("no database");
        }

        @Test
        public void neverBegins() {}
    }

    public static class BrokenMethodTestCase {
        private int calls;

        @BeforeMethod
        public void breaksTheSecondTime() {
            if (calls++ > 0) {
                throw new IllegalStateException("used up");
            }
        }

        @AfterMethod
        public void tidies() {}

        @Test
        public void a() {}

        @Test
        public void b() {}

        @Test
        public void c() {}
    }
}
