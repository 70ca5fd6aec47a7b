package io.github.parallelmaven.probe;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import junit.framework.TestCase;
import org.jspecify.annotations.Nullable;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.experimental.theories.DataPoints;
import org.junit.experimental.theories.Theories;
import org.junit.experimental.theories.Theory;
import org.junit.runner.Description;
import org.junit.runner.JUnitCore;
import org.junit.runner.RunWith;
import org.junit.runner.Runner;
import org.junit.runner.notification.RunNotifier;
import org.junit.runners.Parameterized;
import org.mockito.MockedStatic;
import org.mockito.Mockito;

/** Test classes of JUnit 4 and 3 with fixtures. */
final class RunnerSuites {

    private RunnerSuites() {}

    public static class LeftTestCase {
        private @Nullable List<String> names;
        private HeldByTwo.@Nullable Service service;

        @Before
        public void setUp() {
            names = HeldByTwo.LIST;
            service = HeldByTwo.MOCK;
        }

        @Test
        public void left() throws InterruptedException {
            HeldByTwo.use(names, service, "left");
        }

        @After
        public void tearDown() {
            names = null;
            service = null;
        }
    }

    public static class RightTestCase extends TestCase {
        private @Nullable List<String> names;
        private HeldByTwo.@Nullable Service service;

        @Override
        protected void setUp() {
            names = HeldByTwo.LIST;
            service = HeldByTwo.MOCK;
        }

        public void testRight() throws InterruptedException {
            HeldByTwo.use(names, service, "right");
        }

        @Override
        protected void tearDown() {
            names = null;
            service = null;
        }
    }

    public static class PlainTestCase {
        static final StringBuilder OF_CLASS = new StringBuilder();
        private final StringBuilder builder = new StringBuilder();

        @Test
        public void builds() {
            builder.append("x");
        }
    }

    @RunWith(Parameterized.class)
    public static class ParameterizedTestCase {
        private final List<String> given;

        public ParameterizedTestCase(List<String> given) {
            this.given = given;
        }

        @Parameterized.Parameters
        public static Object[] lists() {
            return new Object[] {new ArrayList<>(List.of("a")), new ArrayList<>(List.of("b"))};
        }

        @Test
        public void isGiven() {
            assertEquals(1, given.size());
        }
    }

    public static class LimitedTestCase {
        private final List<String> list = new ArrayList<>();

        @Test(timeout = 600_000)
        public void runsOnAThreadOfItsOwn() {
            list.add("x");
        }
    }

    @RunWith(Theories.class)
    public static class TheoryTestCase {
        @DataPoints
        public static final int[] NUMBERS = {1, 2};

        private final List<String> ofEach = new ArrayList<>();

        @Theory
        public void holds(int number) {
            ofEach.add("x" + number);
        }
    }

    public static class OfAnotherRunTestCase {
        private final List<String> inside = new ArrayList<>();

        @Test
        public void adds() {
            inside.add("x");
        }
    }

    public static class RunningOthersTestCase {
        private final List<String> outside = new ArrayList<>();

        @Test
        public void runsOthers() {
            assertTrue(new JUnitCore().run(OfAnotherRunTestCase.class).wasSuccessful());
            outside.add("x");
        }
    }

    public static class ClosingTestCase {
        private @Nullable MockedStatic<Thread.State> states;

        @Before
        public void open() {
            states = Mockito.mockStatic(Thread.State.class);
        }

        @Test
        public void uses() {}

        @After
        public void close() {
            states.close();
        }
    }

    /** Shows its object to nobody. */
    public static final class OwnRunner extends Runner {
        private final Description test;

        public OwnRunner(Class<?> testClass) {
            test = Description.createTestDescription(testClass, "own");
        }

        @Override
        public Description getDescription() {
            return test;
        }

        @Override
        public void run(RunNotifier notifier) {
            notifier.fireTestStarted(test);
            new OwnRunnerTestCase().own();
            notifier.fireTestFinished(test);
        }
    }

    @RunWith(OwnRunner.class)
    public static class OwnRunnerTestCase {
        private final List<String> list = new ArrayList<>();

        public void own() {
            list.add("x");
        }
    }
}
