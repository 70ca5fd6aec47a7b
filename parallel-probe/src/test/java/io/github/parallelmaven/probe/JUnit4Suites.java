package io.github.parallelmaven.probe;

import static org.junit.Assert.assertEquals;
import static org.junit.Assume.assumeTrue;

import junit.framework.TestCase;
import org.junit.BeforeClass;
import org.junit.Ignore;
import org.junit.Test;
import org.junit.experimental.categories.Category;
import org.junit.experimental.runners.Enclosed;
import org.junit.experimental.theories.DataPoints;
import org.junit.experimental.theories.Theories;
import org.junit.experimental.theories.Theory;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Suite;

/** Test classes of JUnit 4 and 3 whose events are recorded. */
final class JUnit4Suites {

    private JUnit4Suites() {}

    interface Fast {}

    interface Odd {}

    public abstract static class BaseTestCase {
        @Test
        public void inherited() {}
    }

    @Category(Fast.class)
    public static class EveryKindTestCase extends BaseTestCase {
        @Test
        public void passes() {}

        @Test
        @Category(Odd.class)
        public void fails() {
            assertEquals(1, 2);
        }

        @Test
        public void aborts() {
            assumeTrue(false);
        }

        @Ignore("later")
        @Test
        public void ignored() {}
    }

    public static class FailingClassTestCase {
        @BeforeClass
        public static void breaks() {
            throw new IllegalStateException("broken");
        }

        @Test
        public void one() {}

        @Test
        public void two() {}
    }

    @RunWith(Parameterized.class)
    public static class ParameterizedTestCase {
        @Parameterized.Parameters(name = "{0}")
        public static Object[] values() {
            return new Object[] {1, "a(b)/c:d"};
        }

        @Parameterized.Parameter
        public Object value;

        @Test
        public void each() {}
    }

    @RunWith(Parameterized.class)
    public static class AlikeTestCase {
        @Parameterized.Parameters(name = "same")
        public static Object[] values() {
            return new Object[] {1, 2};
        }

        @Parameterized.Parameter
        public int value;

        @Test
        public void onlyTheFirstPasses() {
            assertEquals(1, value);
        }

        @Test
        @Ignore
        public void ignored() {}
    }

    @RunWith(Enclosed.class)
    public static class EnclosedTestCase {
        public static class In {
            @Test
            public void inner() {}
        }
    }

    @RunWith(Theories.class)
    public static class TheoryTestCase {
        @DataPoints
        public static int[] numbers = {1, 2};

        @Theory
        public void holds(int number) {}
    }

    public static class JUnit3 extends TestCase {
        public void testOld() {}
    }

    @RunWith(Suite.class)
    @Suite.SuiteClasses({JUnit3.class, EveryKindTestCase.class})
    public static class SuiteTestCase {}

    @Ignore
    public static class IgnoredTestCase {
        @Test
        public void never() {}
    }
}
