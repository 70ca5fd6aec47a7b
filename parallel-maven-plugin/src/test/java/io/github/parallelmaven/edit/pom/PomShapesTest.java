package io.github.parallelmaven.edit.pom;

import static io.github.parallelmaven.edit.pom.PomCase.flags;
import static io.github.parallelmaven.edit.pom.PomCase.forkCount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmaven.edit.file.EditRefused;
import io.github.parallelmaven.model.PomChange;
import io.github.parallelmaven.model.PomChange.InProfile;
import io.github.parallelmaven.model.PomChange.PinPlugin;
import io.github.parallelmaven.model.PomChange.PomProperty;
import io.github.parallelmaven.model.PomChange.SurefireParameter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A setting is written where it wins, whatever else POMs say. */
class PomShapesTest {

    private static final String MANAGED = """
            <project>
              <build>
                <pluginManagement>
                  <plugins>
                    <plugin>
                      <artifactId>maven-surefire-plugin</artifactId>
                      <version>3.5.6</version>
                    </plugin>
                  </plugins>
                </pluginManagement>
              </build>
            </project>
            """;

    private static final String PROFILES = """
            <project>
              <properties>
                <forkCount>1</forkCount>
              </properties>
              <profiles>
                <profile>
                  <id>ci</id>
                  <properties>
                    <forkCount>1</forkCount>
                    <argLine>-Xss2m</argLine>
                  </properties>
                </profile>
                <profile>
                  <id>slow</id>
                  <properties>
                    <forkCount>1</forkCount>
                  </properties>
                </profile>
              </profiles>
            </project>
            """;

    private static final String TWICE = """
            <project>
              <properties>
                <encoding>UTF-8</encoding>
              </properties>
              <build>
                <plugins>
                  <plugin>
                    <artifactId>maven-surefire-plugin</artifactId>
                    <executions>
                      <execution>
                        <id>default-test</id>
                        <configuration>
                          <argLine>--add-modules a.b ${argLine}</argLine>
                        </configuration>
                      </execution>
                      <execution>
                        <id>without-modules</id>
                      </execution>
                    </executions>
                  </plugin>
                </plugins>
              </build>
            </project>
            """;

    @TempDir
    private Path root;

    private PomCase pom(String text) {
        return new PomCase(root, text);
    }

    @Test
    void whatTheActiveProfileSaysChangesAndNoOtherProfile() {
        pom(PROFILES)
                .becomes(
                        PROFILES.replaceFirst("<forkCount>1<", "<forkCount>1C<")
                                .replaceFirst("<forkCount>1<", "<forkCount>1C<"),
                        forkCount("1C"),
                        new InProfile("ci", forkCount("1C")));
    }

    @Test
    void aLiteralOfTheActiveProfileRefersToTheProperty() {
        String before = """
                <project>
                  <properties>
                    <forkCount>1</forkCount>
                  </properties>
                  <profiles>
                    <profile>
                      <id>ci</id>
                      <build>
                        <plugins>
                          <plugin>
                            <artifactId>maven-surefire-plugin</artifactId>
                            <configuration>
                              <forkCount>1</forkCount>
                            </configuration>
                          </plugin>
                        </plugins>
                      </build>
                    </profile>
                  </profiles>
                </project>
                """;
        pom(before)
                .becomes(
                        before.replaceFirst(">1<", ">1C<").replaceFirst(">1<", ">\\${forkCount}<"),
                        forkCount("1C"),
                        new InProfile("ci", forkCount("1C")));
    }

    @Test
    void flagsAreAddedToTheLineOfTheActiveProfile() {
        pom(PROFILES)
                .becomes(
                        PROFILES.replace("-Xss2m", "-Xss2m -XX:+UseSerialGC"),
                        new InProfile("ci", flags("-XX:+UseSerialGC")));
    }

    @Test
    void flagsGoToThePropertyThatOneOfSeveralExecutionsRefersTo() {
        pom(TWICE)
                .becomes(
                        TWICE.replace("${argLine}", "@{argLine}")
                                .replace("8</encoding>\n", "8</encoding>\n    <argLine>-XX:+UseSerialGC</argLine>\n"),
                        flags("-XX:+UseSerialGC"));
    }

    @Test
    void aPropertyThatIsThereGrowsAndItsReferenceStays() {
        String before = TWICE.replace("8</encoding>\n", "8</encoding>\n    <argLine>-Xss2m</argLine>\n");

        pom(before).becomes(before.replace("-Xss2m", "-Xss2m -XX:+UseSerialGC"), flags("-XX:+UseSerialGC"));
    }

    /** Each of these would change more than the flags of the other executions, or nothing of theirs. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<project>                          | <project><parent></parent>",
                "<project>                          | <project><packaging>pom</packaging>",
                "<encoding>UTF-8</encoding>         | <other>${argLine}</other>",
                "<id>without-modules</id>           | <id>x</id><configuration><argLine>-Xss2m</argLine></configuration>",
                "<execution><id>without-modules</id></execution> | ''",
                "</project> | <profiles><profile><properties><argLine>-Xss2m</argLine></properties></profile></profiles></project>"
            })
    void otherwiseFlagsStayWithTheExecution(String part, String instead) {
        String line = TWICE.replaceAll("\n *", "");
        String before = line.replace(part, instead);

        assertThat(before).isNotEqualTo(line);
        pom(before)
                .becomes(
                        before.replace("a.b ${argLine}", "a.b ${argLine} -XX:+UseSerialGC"), flags("-XX:+UseSerialGC"));
    }

    @Test
    void aProfileThatIsNotInThePomIsNamed() {
        assertThatThrownBy(() -> pom(PROFILES).plan(new InProfile("other", forkCount("2"))))
                .isInstanceOf(EditRefused.class)
                .hasMessageContaining("pom.xml: it has no profile other");
    }

    @Test
    void whatBeatsALiteralAboveIsUsedAndNotManaged() {
        pom(MANAGED)
                .becomes(
                        MANAGED.replace("    </pluginManagement>\n", """
                    </pluginManagement>
                    <plugins>
                      <plugin>
                        <groupId>org.apache.maven.plugins</groupId>
                        <artifactId>maven-surefire-plugin</artifactId>
                        <configuration>
                          <forkCount>${forkCount}</forkCount>
                        </configuration>
                      </plugin>
                    </plugins>
                """),
                        new SurefireParameter("", "forkCount", "${forkCount}", "forks"));
    }

    @Test
    void whatBeatsALiteralOfAnExecutionAboveStandsInThatExecution() {
        String plugin = """
                <project>
                  <build>
                    <plugins>
                      <plugin>
                        <artifactId>maven-surefire-plugin</artifactId>
                      </plugin>
                    </plugins>
                  </build>
                </project>
                """;
        pom(plugin)
                .becomes(
                        plugin.replace("</artifactId>\n", """
                </artifactId>
                        <executions>
                          <execution>
                            <id>default-test</id>
                            <configuration>
                              <forkCount>${forkCount}</forkCount>
                            </configuration>
                          </execution>
                        </executions>
                """),
                        new SurefireParameter("default-test", "forkCount", "${forkCount}", "forks"));
    }

    @Test
    void aPinThatBeatsAVersionAboveIsUsedAndNotManaged() {
        pom(MANAGED.replace("          <version>3.5.6</version>\n", ""))
                .becomes(
                        MANAGED.replace("          <version>3.5.6</version>\n", "")
                                .replace("    </pluginManagement>\n", """
                                            </pluginManagement>
                                            <plugins>
                                              <plugin>
                                                <groupId>org.apache.maven.plugins</groupId>
                                                <artifactId>maven-surefire-plugin</artifactId>
                                                <version>3.5.6</version>
                                              </plugin>
                                            </plugins>
                                        """),
                        new PinPlugin("maven-surefire-plugin", "3.5.6", "pinned").beatingOneAbove());
    }

    @Test
    void aPropertyIsSetAndTheLiteralThatNamesItStays() {
        String before = """
                <project>
                  <properties>
                    <concurrency>1</concurrency>
                  </properties>
                  <build>
                    <plugins>
                      <plugin>
                        <artifactId>maven-surefire-plugin</artifactId>
                        <configuration>
                          <forkCount>${concurrency}</forkCount>
                        </configuration>
                      </plugin>
                    </plugins>
                  </build>
                </project>
                """;
        PomChange refers = new PomProperty("concurrency", "${forkCount}", "forks");
        pom(before)
                .becomes(
                        before.replace(
                                "<concurrency>1</concurrency>",
                                "<concurrency>${forkCount}</concurrency>\n    <forkCount>1C</forkCount>"),
                        new PomProperty("forkCount", "1C", "forks"),
                        refers);
    }

    @Test
    void entitiesOfTheArgLinePropertyStayAsTheyAre() {
        String before = "<project>\n  <properties>\n    <argLine>-Dname=&quot;x &amp; y&quot;&#32;-Xmx1g</argLine>\n"
                + "  </properties>\n</project>\n";
        pom(before).becomes(before.replace("-Xmx1g", "-Xmx1g -XX:+UseSerialGC"), flags("-XX:+UseSerialGC"));
    }
}
