package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Classes of JUnit 4 and TestNG overlap in the threads of Surefire, but for those that nothing there keeps apart. */
class SurefireThreadsTest {

    /** What is kept apart is the matter here, and not how much a busy machine gains. */
    private static final String[] IN_THREADS = {
        "-Dparallel.perf.workers=threads", "-Dparallel.perf.minImprovement=0", "-Dparallel.perf.minGainToApply=0"
    };

    /** Every test may use the locale, and a class whose tests overlap in these threads changes what they share. */
    private static final String LOCALE = """
            package org.example.mill;

            import java.util.Locale;
            import org.junit.After;
            import org.junit.Assert;
            import org.junit.Test;

            public class MillerTest {

                private final Locale before = Locale.getDefault();

                @After
                public void putBack() {
                    Locale.setDefault(before);
                }

                @Test
                public void counts() {
                    Locale.setDefault(Locale.GERMANY);
                    Assert.assertEquals("1,5", String.format("%.1f", 1.5));
                }
            }
            """;

    private static final String LOCALE_IN_TESTNG = """
            package org.example.kiln;

            import java.util.Locale;
            import org.testng.Assert;
            import org.testng.annotations.AfterMethod;
            import org.testng.annotations.Test;

            public class %s {

                private final Locale before = Locale.getDefault();

                @AfterMethod
                public void putBack() {
                    Locale.setDefault(before);
                }

                @Test
                public void weighs() {
                    Locale.setDefault(Locale.GERMANY);
                    Assert.assertEquals(String.format("%%.1f", 1.5), "1,5");
                }
            }
            """;

    private static final String SACKS = """
            package org.example.mill;

            import org.junit.Assert;
            import org.junit.Test;
            import org.junit.runner.RunWith;
            import org.junit.runners.Parameterized;

            @RunWith(Parameterized.class)
            public class SackTest {

                private static int filled;

                @Parameterized.Parameters
                public static Object[] weights() {
                    return new Object[] {1, 2, 3};
                }

                @Parameterized.Parameter
                public int weight;

                @Test
                public void isFilled() {
                    filled = weight;
                    Waiting.millis(50);
                    Assert.assertEquals(weight, filled);
                }
            }
            """;

    @Tag("full")
    @Test
    void whatNothingKeepsApartInThreadsOfJUnit4RunsAfterAllOthers() {
        ItProject project = ItProject.copy("a-suite-of-junit-4", "junit-4-in-surefires-threads")
                .write("src/test/java/org/example/mill/MillerTest.java", LOCALE)
                .write("src/test/java/org/example/mill/SackTest.java", SACKS);
        TreeSnapshot before = project.files();

        MavenRun apply = project.goal("apply", IN_THREADS);

        assertThat(apply.exit()).as("see %s", apply.file()).isZero();
        assertThat(apply.log())
                .as("see %s", apply.file())
                .anyMatch(line -> line.contains("4.2  Same results") && line.contains("24 tests the same"))
                .anyMatch(line ->
                        line.startsWith("[INFO] Chosen:") && line.contains("class threads of Surefire, 2 serial"))
                .anyMatch(
                        line -> line.startsWith("[INFO] One test after another:") && line.contains("-Dparallel=none"));
        String pom = project.read("pom.xml");
        assertThat(pom)
                .contains("<parallel>classes</parallel>", "<parallel>none</parallel>")
                .contains("<include>org/example/mill/MillerTest.java</include>")
                .contains("<include>org/example/mill/SackTest.java</include>");

        MavenRun whole = project.boundBuild();

        assertThat(whole.exit()).as("see %s", whole.file()).isZero();
        assertThat(whole.log())
                .as("see %s", whole.file())
                .anyMatch(line -> line.contains("24 tests as certified"))
                .as("in threads, one of them a class that is ignored")
                .anyMatch(line -> line.contains("Tests run: 21, "))
                .as("after them")
                .anyMatch(line -> line.contains("Tests run: 4, "));

        project.requireTakenBackTo(before);
    }

    /** There a class is one piece of work whatever its runner makes of it, so that one class only is left for later. */
    @Test
    @Tag("full")
    void vintageKeepsTheTestsOfAClassOnOneThread() {
        ItProject project = ItProject.copy("a-suite-of-junit-4", "vintage-in-surefires-threads")
                .replace("pom.xml", "<surefire.version>3.5.6", "<surefire.version>3.6.1")
                .write("src/test/java/org/example/mill/MillerTest.java", LOCALE)
                .write("src/test/java/org/example/mill/SackTest.java", SACKS);

        MavenRun apply = project.goal("apply", IN_THREADS);

        assertThat(apply.exit()).as("see %s", apply.file()).isZero();
        assertThat(apply.log())
                .as("see %s", apply.file())
                .anyMatch(line ->
                        line.startsWith("[INFO] Chosen:") && line.contains("class threads of Surefire, 1 serial"));

        MavenRun whole = project.boundBuild();

        assertThat(whole.exit()).as("see %s", whole.file()).isZero();
    }

    @Test
    @Tag("full")
    void classesOfTestNgOverlapAndAreConfirmedWithoutAnotherRun() {
        ItProject project = ItProject.copy("a-suite-of-testng", "testng-in-surefires-threads");
        TreeSnapshot before = project.files();

        MavenRun apply = project.goal("apply", IN_THREADS);

        assertThat(apply.exit()).as("see %s", apply.file()).isZero();
        assertThat(apply.log())
                .as("see %s", apply.file())
                .anyMatch(line -> line.contains("4.2  Same results") && line.contains("16 tests the same"));
        assertThat(project.read("pom.xml")).contains("<parallel>classes</parallel>");

        MavenRun whole = project.boundBuild();
        assertThat(whole.exit()).as("see %s", whole.file()).isZero();
        assertThat(whole.log()).as("see %s", whole.file()).anyMatch(line -> line.contains("16 tests as certified"));

        project.requireConfirmed(IN_THREADS);
        project.requireTakenBackTo(before);
    }

    /** Where a JVM runs several classes they are one report there, and that of the serial execution must not replace it. */
    @Test
    @Tag("full")
    void whatIsKeptApartInThreadsOfTestNgIsReportedBesideTheOthers() {
        ItProject project = ItProject.copy("a-suite-of-testng", "testng-with-serial-tests")
                .write("src/test/java/org/example/kiln/PotterTest.java", LOCALE_IN_TESTNG.formatted("PotterTest"))
                .write("src/test/java/org/example/kiln/StokerTest.java", LOCALE_IN_TESTNG.formatted("StokerTest"));

        MavenRun apply = project.goal("apply", IN_THREADS);

        assertThat(apply.exit()).as("see %s", apply.file()).isZero();
        assertThat(apply.log())
                .as("see %s", apply.file())
                .anyMatch(line -> line.contains("4.2  Same results") && line.contains("18 tests the same"))
                .anyMatch(line ->
                        line.startsWith("[INFO] Chosen:") && line.contains("class threads of Surefire, 2 serial"));

        MavenRun whole = project.boundBuild();

        assertThat(whole.exit()).as("see %s", whole.file()).isZero();
        assertThat(project.read("target/surefire-reports/TEST-TestSuite.xml"))
                .contains("org.example.kiln.GlazeTest")
                .doesNotContain("org.example.kiln.PotterTest");
        assertThat(project.read("target/surefire-reports/TEST-TestSuite-serial-tests.xml"))
                .contains("org.example.kiln.PotterTest", "org.example.kiln.StokerTest")
                .doesNotContain("org.example.kiln.GlazeTest");
    }

    @Test
    @Tag("full")
    void theEngineForTestNgIsLeftToForks() {
        ItProject project = ItProject.copy("a-suite-of-testng", "testng-engine-in-surefires-threads");
        project.replace(
                "pom.xml",
                "<artifactId>maven-surefire-plugin</artifactId>\n        <version>3.5.6</version>",
                "<artifactId>maven-surefire-plugin</artifactId>\n        <version>3.6.1</version>");

        MavenRun run = project.goal("validate", IN_THREADS);

        assertThat(run.errors()).as("see %s", run.file()).anyMatch(line -> line.contains("in one order"));
    }
}
