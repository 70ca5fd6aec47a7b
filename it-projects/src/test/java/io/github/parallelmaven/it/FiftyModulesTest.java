package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Fifty modules, made here: what is said of them stays one table, and what they need stands once. */
@Tag("full")
class FiftyModulesTest {

    private static final int MODULES = 50;

    private static List<String> names() {
        return IntStream.rangeClosed(1, MODULES).mapToObj("m%02d"::formatted).toList();
    }

    /**
     * With an old Surefire and a literal that all of them inherit.
     *
     * @param purpose what the copy is for; unique among all tests
     */
    private static ItProject fiftyModules(String purpose) {
        ItProject project = ItProject.copy("a-build-of-two-modules", purpose);
        String modules = names().stream()
                .map(name -> "    <module>" + name + "</module>\n")
                .collect(Collectors.joining());
        project.replace(
                        "pom.xml",
                        "    <module>ships</module>\n    <module>papers</module>\n    <module>docks</module>\n",
                        modules)
                .replace("pom.xml", "        <version>3.5.6</version>\n", """
                                <version>3.2.5</version>
                                <configuration>
                                  <forkCount>1</forkCount>
                                </configuration>
                        """);
        String pom = project.read("ships/pom.xml");
        for (String name : names()) {
            project.write(name + "/pom.xml", pom.replace("<artifactId>ships<", "<artifactId>" + name + "<"));
            for (String type : List.of("First", "Second")) {
                String testClass = type + name.toUpperCase(Locale.ROOT) + "Test";
                project.write(name + "/src/test/java/org/example/" + name + "/" + testClass + ".java", """
                        package org.example.%s;

                        import static org.junit.jupiter.api.Assertions.assertEquals;

                        import org.junit.jupiter.api.Test;

                        class %s {

                            @Test
                            void adds() {
                                assertEquals(2, 1 + 1);
                            }
                        }
                        """.formatted(
                                name, testClass));
            }
        }
        return project;
    }

    @Test
    void oneReadableTableAndOneEdit() {
        ItProject project = fiftyModules("fifty-modules");
        TreeSnapshot before = project.files();

        long start = System.nanoTime();
        MavenRun run = project.goal("deps", "-Dparallel.apply=true");
        Duration planned = Duration.ofNanos(System.nanoTime() - start);
        System.out.println(
                "Fifty modules: the static phase 1, their compilation included, took " + planned.toSeconds() + " s");

        assertThat(run.exit()).as("see %s", run.file()).isZero();
        List<String> ours = ours(run, "deps");
        assertThat(ours).as("see %s", run.file()).hasSizeLessThan(40).allMatch(line -> line.length() <= 140);
        assertThat(ours).anyMatch(line -> line.contains("100 test methods in 100 test classes"));
        assertThat(ours)
                .filteredOn(line -> line.contains("1.3  Configuration valid"))
                .hasSize(1);
        assertThat(project.read("pom.xml"))
                .contains("<version>3.5.6</version>")
                .containsOnlyOnce("<forkCount>${forkCount}</forkCount>");
        assertThat(project.files().files())
                .containsAllEntriesOf(before.files().entrySet().stream()
                        .filter(file -> !file.getKey().equals("pom.xml"))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));

        MavenRun back = project.goal("rollback");
        assertThat(back.exit()).as("see %s", back.file()).isZero();
        assertThat(project.files()).isEqualTo(before);
    }

    /** With all four phases: 16 gates, what is unmet of them, and the last lines, whatever the number of modules. */
    @Test
    void measuringThemStillEndsInOneTable() {
        ItProject project = fiftyModules("fifty-modules-measured");
        TreeSnapshot before = project.files();

        MavenRun run = project.goal("validate");

        List<String> ours = ours(run, "validate");
        assertThat(ours).as("see %s", run.file()).hasSizeLessThan(120).allMatch(line -> line.length() <= 140);
        assertThat(ours)
                .filteredOn(line -> line.matches("\\[INFO\\] \\d\\.\\d  .*"))
                .hasSize(16)
                .anyMatch(line -> line.contains("2.1  Complete coverage") && line.contains("100 tests in 100 classes"))
                .anyMatch(line -> line.contains("2.4  Sources intact") && line.contains("PASSED"));
        assertThat(ours)
                .anyMatch(line -> line.matches("\\[INFO\\] +sequential: .*"))
                .anyMatch(line -> line.equals("[INFO] Next:"));
        assertThat(project.results().words().get("4.2")).isNotEqualTo("FAILED");
        assertThat(project.files()).isEqualTo(before);
    }

    /** What the goal says, without what Maven says of the modules for which it has nothing to do. */
    private static List<String> ours(MavenRun run, String goal) {
        List<String> log = run.log();
        int start = IntStream.range(0, log.size())
                .filter(line -> log.get(line).contains(":" + goal + " (default-cli)"))
                .findFirst()
                .orElseThrow();
        return log.subList(start + 1, log.size()).stream()
                .takeWhile(line -> !line.contains("-----<") && !line.contains("Reactor Summary"))
                .toList();
    }
}
