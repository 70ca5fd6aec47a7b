package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Beside modules of Jupiter one whose JUnit 4 tests nothing lists without running them. */
@Tag("full")
class MixedReactorTest {

    @Test
    void aModuleThatCannotListItsTestsKeepsTheOthersFromNothing() {
        ItProject project =
                Harbour.copy("a-module-that-cannot-list").withCranes().project();
        project.replace("pom.xml", "<module>cranes</module>", "<module>cranes</module><module>ropes</module>")
                .replace("ships/pom.xml", "</artifactId>\n</project>", "</artifactId>\n" + jupiter() + "</project>")
                .replace("docks/pom.xml", "  <dependencies>", dependency())
                .replace("cranes/pom.xml", "</artifactId>\n</project>", "</artifactId>\n" + jupiter() + "</project>");
        // The parent's Jupiter would make Surefire run JUnit 4 nowhere.
        String pom = project.read("pom.xml");
        int start = pom.indexOf("  <dependencies>");
        int end = pom.indexOf("  <build>");
        project.write("pom.xml", pom.substring(0, start) + pom.substring(end));
        project.write(
                "ropes/pom.xml",
                project.read("cranes/pom.xml")
                        .replace("<artifactId>cranes<", "<artifactId>ropes<")
                        .replace("<groupId>org.junit.jupiter<", "<groupId>junit<")
                        .replace("<artifactId>junit-jupiter<", "<artifactId>junit<")
                        .replace("<version>5.14.4<", "<version>4.13.2<"));
        project.write("ropes/src/test/java/org/example/harbour/ropes/RopeTest.java", """
                package org.example.harbour.ropes;

                import org.junit.Test;

                public class RopeTest {

                    @Test
                    public void holds() {}

                    @Test
                    public void isLong() {}
                }
                """);
        TreeSnapshot before = project.files();

        MavenRun run = project.goal("categorize", "-Dparallel.failOnGate=false");

        assertThat(run.exit()).as("see %s", run.file()).isZero();
        assertThat(run.log())
                .as("see %s", run.file())
                .anyMatch(line -> line.contains("28 test methods in 15 test classes"));
        assertThat(project.results().json("categories.json").path("tests").size())
                .isEqualTo(28);
        assertThat(project.folder().resolve("target/parallel/runs/listing-1-1"))
                .as("ships lists its tests")
                .isDirectory();
        assertThat(project.folder().resolve("target/parallel/runs/listing-1-4"))
                .as("ropes does not")
                .doesNotExist();
        assertThat(project.files()).isEqualTo(before);
    }

    private static String jupiter() {
        return dependency() + "  </dependencies>\n";
    }

    private static String dependency() {
        return """
                  <dependencies>
                    <dependency>
                      <groupId>org.junit.jupiter</groupId>
                      <artifactId>junit-jupiter</artifactId>
                      <version>5.14.4</version>
                      <scope>test</scope>
                    </dependency>
                """;
    }
}
