package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One class that is as long as all others decides when the suite ends, unless its own tests overlap too. */
class MethodThreadsTest {

    private static final String TESTS = "src/test/java/org/example/";

    /** Nobody can hold the only key twice, and no rule and no agent sees who holds it. */
    private static final String KEY = """
            package org.example;

            public class Key {

                public static final java.util.Map<String, String> HOLDERS = java.util.Collections.synchronizedMap(new java.util.HashMap<>());
            }
            """;

    private static String testClass(String name, String fields, String body, int tests) {
        return """
                package org.example;

                import static org.junit.jupiter.api.Assertions.assertEquals;

                import org.junit.jupiter.api.Tag;
                import org.junit.jupiter.api.Test;

                @Tag("integration")
                class %s {
                %s
                %s
                }
                """.formatted(
                        name,
                        fields,
                        IntStream.range(0, tests)
                                .mapToObj(test -> """
                                            @Test
                                            void isDone%d() throws Exception {
                                                %s
                                            }
                                        """.formatted(test, body))
                                .collect(Collectors.joining("\n")));
    }

    @Test
    @Tag("full")
    void testsOfTheLongestClassOverlapUnlessTheyShareSomething() {
        ItProject project = ItProject.copy("guests-that-share-nothing", "method-threads")
                .write(TESTS + "LongTest.java", testClass("LongTest", "", "Thread.sleep(300);", 10))
                .write(
                        TESTS + "CountingTest.java",
                        testClass("CountingTest", "    static int count;", "count++; Thread.sleep(200);", 4))
                .remove("src/test/resources/junit-platform.properties");
        TreeSnapshot before = project.files();

        MavenRun apply = project.goal("apply", "-Dparallel.perf.workers=threads", "-Dparallel.perf.minImprovement=10");

        assertThat(apply.exit()).as("see %s", apply.file()).isZero();
        assertThat(apply.log())
                .as("see %s", apply.file())
                .anyMatch(line -> line.startsWith("[INFO] Tests of org.example.LongTest may overlap in class threads"))
                .anyMatch(line -> line.startsWith("[INFO] Chosen: ") && line.contains("class threads"));
        assertThat(project.read(TESTS + "LongTest.java")).contains("@Execution(ExecutionMode.CONCURRENT)");
        assertThat(project.read(TESTS + "CountingTest.java")).doesNotContain("@Execution");

        MavenRun bound = project.boundBuild();
        assertThat(bound.exit()).as("see %s", bound.file()).isZero();
        assertThat(bound.log()).as("see %s", bound.file()).anyMatch(line -> line.contains("tests as certified"));

        MavenRun rollback = project.goal("rollback");
        assertThat(rollback.exit()).as("see %s", rollback.file()).isZero();
        assertThat(project.files()).isEqualTo(before);
    }

    @Test
    @Tag("full")
    void aClassWhoseTestsDifferWhereTheyOverlapGoesBackToOneAfterAnother() {
        String holds = """
                Object holders = Class.forName("org.example.K" + "ey").getField("HOLDERS").get(null);
                        @SuppressWarnings("unchecked")
                        java.util.Map<String, String> all = (java.util.Map<String, String>) holders;
                        assertEquals(null, all.putIfAbsent("key", "held"));
                        Thread.sleep(400);
                        all.remove("key");""";
        ItProject project = ItProject.copy("guests-that-share-nothing", "method-threads-that-differ")
                .write(TESTS + "Key.java", KEY)
                .write(TESTS + "LongTest.java", testClass("LongTest", "", holds, 10))
                .remove("src/test/resources/junit-platform.properties");

        MavenRun run = project.goal("validate", "-Dparallel.perf.workers=threads", "-Dparallel.perf.mode=standard");

        assertThat(run.log())
                .as("see %s", run.file())
                .anyMatch(line -> line.startsWith("[INFO] Tests of org.example.LongTest may overlap in class threads"))
                .anyMatch(line -> line.contains("one test after another in org.example.LongTest: other results"))
                .anyMatch(line -> line.contains("4.2  Same results") && line.contains("the same in"))
                .noneMatch(line -> line.contains("isolating org.example.LongTest"));
    }
}
