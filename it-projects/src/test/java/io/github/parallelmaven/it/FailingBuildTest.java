package io.github.parallelmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A build that fails after its tests, whether or not anything is changed in it. */
class FailingBuildTest {

    /** It does not say what to copy. */
    private static final String FAILING_GOAL = """
                  <plugin>
                    <groupId>org.apache.maven.plugins</groupId>
                    <artifactId>maven-resources-plugin</artifactId>
                    <executions>
                      <execution>
                        <id>publish</id>
                        <phase>verify</phase>
                        <goals>
                          <goal>copy-resources</goal>
                        </goals>
                      </execution>
                    </executions>
                  </plugin>
                </plugins>
              </build>
            """.stripTrailing();

    @Test
    @Tag("full")
    void itsTestsProveTheChangesAllTheSame() {
        ItProject project = ItProject.copy("guests-that-share-nothing", "failing-build")
                .replace("pom.xml", "    </plugins>\n  </build>", FAILING_GOAL);
        TreeSnapshot before = project.files();

        MavenRun apply = project.goal("apply", "-Dparallel.perf.minImprovement=10");

        assertThat(apply.exit()).as("see %s", apply.file()).isZero();
        assertThat(apply.log())
                .as("see %s", apply.file())
                .anyMatch(line -> line.contains("so it does without any change") && line.contains("(publish)"))
                .anyMatch(line -> line.contains("4.2  Same results") && line.contains("the same in"))
                .anyMatch(line -> line.startsWith("[INFO] Written:"));
        assertThat(project.maven("test").exit()).isZero();
        assertThat(project.maven("verify").exit()).isNotZero();
        project.requireTakenBackTo(before);
    }
}
