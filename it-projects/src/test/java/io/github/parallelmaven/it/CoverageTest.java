package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** JaCoCo beside what {@code apply} writes: the same coverage as before, whatever way its agent comes into the test JVMs. */
class CoverageTest {

    private static final String[] SEQUENTIAL = {
        "clean", "verify", "-DforkCount=1", "-Djunit.jupiter.execution.parallel.enabled=false"
    };

    private static final String PARCEL = "src/main/java/org/example/courier/Parcel.java";

    /** How the agent comes into a test JVM. */
    private enum Way {
        /** Surefire reads the property that the agent is put into. */
        NO_ARG_LINE("", "", ""),
        /** Surefire itself replaces the property as it starts the tests. */
        LATE("", "<argLine>@{argLine} -Xmx256m</argLine>", ""),
        /** Maven does, as it configures Surefire. */
        EARLY("", "<argLine>${argLine} -Xmx256m</argLine>", ""),
        /** The agent is put into a property of another name. */
        OTHER_NAME(
                "<propertyName>surefireArgLine</propertyName>", "<argLine>${surefireArgLine} -Xmx256m</argLine>", ""),
        /** The agent is put before what the POM's property says. */
        PROPERTY("", "", "<argLine>-Xmx256m</argLine>");

        private final String jacoco;
        private final String surefire;
        private final String property;

        Way(String jacoco, String surefire, String property) {
            this.jacoco = jacoco;
            this.surefire = surefire;
            this.property = property;
        }
    }

    @Test
    @Tag("full")
    void coverageIsTheSameInClassThreads() {
        theSameBeforeAndAfter(jupiter(Way.LATE, "threads"), "-Dparallel.perf.workers=threads");
    }

    @ParameterizedTest
    @EnumSource
    @Tag("full")
    void coverageIsTheSameInForksWhateverWayTheAgentComes(Way way) {
        ItProject project = jupiter(way, "forks-" + way);
        // With an agent a fork takes long to start; only longer waiting pays for that.
        project.replace("src/main/java/org/example/courier/Courier.java", "ON_THE_ROAD = 1_200", "ON_THE_ROAD = 4_000");
        theSameBeforeAndAfter(project, "-Dparallel.perf.workers=forks");
    }

    @Test
    @Tag("full")
    void coverageIsTheSameInASplit() {
        ItProject project = ItProject.copy("a-suite-that-crosses-processes", "coverage-split");
        String tests = "src/test/java/org/example/yard/";
        project.remove(tests + "HullTest.java");
        project.remove(tests + "KeelTest.java");
        project.write("src/main/java/org/example/yard/Harbour.java", """
                package org.example.yard;

                public final class Harbour {

                    private Harbour() {}

                    public static int port(String name) {
                        switch (name) {
                            case "gate":
                                return 28931;
                            case "sluice":
                                return 28930 + 1;
                            default:
                                throw new IllegalArgumentException(name);
                        }
                    }
                }
                """);
        for (String name : new String[] {"Gate", "Sluice"}) {
            project.replace(
                    tests + name + "Test.java",
                    "assertEquals(28931,",
                    "assertEquals(Harbour.port(\"%s\"),".formatted(name.toLowerCase(Locale.ROOT)));
        }
        project.replace("pom.xml", "    </plugins>\n  </build>", jacoco(""));

        theSameBeforeAndAfter(project);

        assertThat(project.read("pom.xml")).contains("<id>serial-tests</id>");
    }

    /** What a fork covers would be overwritten as the next one ends. */
    @Test
    @Tag("full")
    void aFileThatEachTestJvmWritesAnewForbidsForks() {
        ItProject project = jupiter(Way.NO_ARG_LINE, "anew");
        project.replace("pom.xml", "<configuration><!-- jacoco -->", "<configuration><append>false</append>");

        MavenRun validate = project.goal("validate", "-Dparallel.perf.workers=forks");

        assertThat(validate.log())
                .as("see %s", validate.file())
                .anyMatch(line -> line.contains("forks: JaCoCo is told append=false in tidy-suite"))
                .noneMatch(line -> line.contains("workers (forks"));
    }

    @Test
    void aPropertyThatNothingSetsIsNamedBeforeAnyTestJvmIsStarted() {
        ItProject project = ItProject.copy("tidy-suite", "coverage-unset");
        surefire(project, Way.LATE.surefire);

        MavenRun validate = project.goal("validate");

        assertThat(validate.exit()).as("see %s", validate.file()).isNotZero();
        assertThat(validate.errors().get(0))
                .contains("The argLine of Surefire's execution default-test in tidy-suite says @{argLine}");
        assertThat(validate.errors()).anyMatch(line -> line.startsWith("  Next:") && line.contains("<argLine/>"));
    }

    /** Each test class covers a line that no other one does, and one line is covered by none. */
    private static ItProject jupiter(Way way, String purpose) {
        ItProject project = ItProject.copy("tidy-suite", "coverage-" + purpose);
        project.replace(
                PARCEL, "        return 100 + grams / 10;", """
                        return switch (kind) {
                            case "box" -> 100 + grams / 10;
                            case "crate" -> 90 + 10 + grams / 10;
                            case "letter" -> 80 + 20 + grams / 10;
                            case "pallet" -> 70 + 30 + grams / 10;
                            default -> throw new IllegalStateException(kind);
                        };""".indent(0).stripTrailing());
        surefire(project, way.surefire);
        project.replace("pom.xml", "  </properties>", way.property + "\n  </properties>");
        project.replace("pom.xml", "    </plugins>\n  </build>", jacoco(way.jacoco));
        return project;
    }

    private static void surefire(ItProject project, String configuration) {
        if (!configuration.isEmpty()) {
            project.replace(
                    "pom.xml",
                    "<version>3.5.6</version>",
                    "<version>3.5.6</version>\n        <configuration>" + configuration + "</configuration>");
        }
    }

    /** One line may be missed: a class whose coverage is lost fails the build. */
    private static String jacoco(String configuration) {
        return """
                      <plugin>
                        <groupId>org.jacoco</groupId>
                        <artifactId>jacoco-maven-plugin</artifactId>
                        <version>0.8.15</version>
                        <configuration><!-- jacoco -->%s</configuration>
                        <executions>
                          <execution>
                            <goals>
                              <goal>prepare-agent</goal>
                              <goal>report</goal>
                              <goal>check</goal>
                            </goals>
                            <configuration>
                              <rules>
                                <rule>
                                  <limits>
                                    <limit>
                                      <counter>LINE</counter>
                                      <value>MISSEDCOUNT</value>
                                      <maximum>1</maximum>
                                    </limit>
                                  </limits>
                                </rule>
                              </rules>
                            </configuration>
                          </execution>
                        </executions>
                      </plugin>
                    </plugins>
                  </build>""".formatted(configuration);
    }

    private static void theSameBeforeAndAfter(ItProject project, String... options) {
        String before = coverage(project, "clean", "verify");
        assertThat(before.lines().skip(1)).as("covered and missed lines").anyMatch(CoverageTest::isPartlyCovered);

        String[] words = Arrays.copyOf(options, options.length + 1);
        words[options.length] = TidySuiteTest.GAIN;
        MavenRun apply = project.goal("apply", words);

        assertThat(apply.exit()).as("see %s", apply.file()).isZero();
        assertThat(apply.log()).as("see %s", apply.file()).anyMatch(line -> line.startsWith("[INFO] Written:"));
        assertThat(coverage(project, "clean", "verify")).isEqualTo(before);
        assertThat(coverage(project, SEQUENTIAL)).isEqualTo(before);
    }

    /** GROUP, PACKAGE, CLASS, then missed and covered: instructions, branches, lines, complexity, methods. */
    private static boolean isPartlyCovered(String line) {
        String[] fields = line.split(",");
        return !fields[7].equals("0") && !fields[8].equals("0");
    }

    /** What JaCoCo reports of each class; a build whose coverage is checked, and found wanting, fails. */
    private static String coverage(ItProject project, String... words) {
        MavenRun build = project.maven(words);
        assertThat(build.exit()).as("see %s", build.file()).isZero();
        return project.read("target/site/jacoco/jacoco.csv");
    }
}
