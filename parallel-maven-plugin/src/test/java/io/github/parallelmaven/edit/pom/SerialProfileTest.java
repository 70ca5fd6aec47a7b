package io.github.parallelmaven.edit.pom;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.edit.file.ByteEdits;
import io.github.parallelmaven.model.FileChange;
import io.github.parallelmaven.model.PomChange;
import io.github.parallelmaven.model.PomChange.SerialTests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SerialProfileTest {

    private static final SortedMap<String, String> ONE_FORK = new TreeMap<>(Map.of("forkCount", "1"));

    private static final SerialTests PORT = new SerialTests(
            List.of("a/PortTest.java"),
            List.of(SerialTests.NESTED),
            ONE_FORK,
            false,
            "what they use crosses processes");

    @TempDir
    Path root;

    private Path pom(String text) throws IOException {
        return Files.writeString(root.resolve("pom.xml"), text);
    }

    private String edited(String text, PomChange... changes) throws IOException {
        Path pom = pom(text);
        byte[] before = Files.readAllBytes(pom);
        Optional<FileChange> change = new PomEditor().edit(root, pom, List.of(changes));
        if (change.isEmpty()) {
            return text;
        }
        byte[] after = ByteEdits.forward(change.get(), before);
        assertThat(ByteEdits.backward(change.get(), after)).isEqualTo(before);
        return new String(after, StandardCharsets.UTF_8);
    }

    @Test
    void threadsOfSurefireAreSwitchedOffForWhatRunsAfterThemAndForWhatACommandNames() throws IOException {
        SerialTests withoutThreads = new SerialTests(
                PORT.patterns(),
                PORT.excludes(),
                new TreeMap<>(Map.of("forkCount", "1", "parallel", "none")),
                false,
                "no lock keeps apart what they share");

        String edited = edited("<project>\n  <build/>\n</project>\n", withoutThreads);

        assertThat(edited.lines().map(String::strip).filter("<parallel>none</parallel>"::equals))
                .as("the serial execution, the goal that is called by itself, and -Dtest")
                .hasSize(3);
        assertThat(edited).contains("<forkCount>1</forkCount>");
    }

    @Test
    void oneReportOfAllClassesGetsANameOfItsOwnInTheSerialExecutionAlone() throws IOException {
        SerialTests ofTestNg = new SerialTests(
                PORT.patterns(), PORT.excludes(), ONE_FORK, true, "no lock keeps apart what they share");

        assertThat(edited("<project>\n  <build/>\n</project>\n", ofTestNg)
                        .lines()
                        .map(String::strip))
                .containsOnlyOnce("<reportNameSuffix>serial-tests</reportNameSuffix>")
                .containsSubsequence(
                        "<id>serial-tests</id>",
                        "</includes>",
                        "<reportNameSuffix>serial-tests</reportNameSuffix>",
                        "<id>default-cli</id>");
    }

    @Test
    void whatDashTestNamesRunsInOneForkAndElseEveryOtherClassIsLeftToTheDefaultExecution() throws IOException {
        assertThat(edited("<project>\n  <build/>\n</project>\n", PORT)).isEqualTo("""
                <project>
                  <build/>
                  <profiles>
                    <profile>
                      <id>serial-tests</id>
                      <activation>
                        <property>
                          <name>!test</name>
                        </property>
                      </activation>
                      <build>
                        <plugins>
                          <plugin>
                            <groupId>org.apache.maven.plugins</groupId>
                            <artifactId>maven-surefire-plugin</artifactId>
                            <executions>
                              <execution>
                                <id>default-test</id>
                                <configuration>
                                  <excludes combine.children="append">
                                    <exclude>**/*$*</exclude>
                                    <exclude>a/PortTest.java</exclude>
                                  </excludes>
                                </configuration>
                              </execution>
                              <execution>
                                <id>serial-tests</id>
                                <goals>
                                  <goal>test</goal>
                                </goals>
                                <configuration>
                                  <includes combine.self="override">
                                    <include>a/PortTest.java</include>
                                  </includes>
                                  <forkCount>1</forkCount>
                                </configuration>
                              </execution>
                              <execution>
                                <id>default-cli</id>
                                <configuration>
                                  <forkCount>1</forkCount>
                                </configuration>
                              </execution>
                            </executions>
                          </plugin>
                        </plugins>
                      </build>
                    </profile>
                    <profile>
                      <id>serial-tests-by-name</id>
                      <activation>
                        <property>
                          <name>test</name>
                        </property>
                      </activation>
                      <properties>
                        <forkCount>1</forkCount>
                      </properties>
                    </profile>
                  </profiles>
                </project>
                """);
    }

    @Test
    void itStandsBehindTheProfilesOfTheUserInHisLineEnds() throws IOException {
        String text =
                "<project>\r\n\t<profiles>\r\n\t\t<profile>\r\n\t\t\t<id>ci</id>\r\n\t\t</profile>\r\n\t</profiles>\r\n"
                        + "</project>\r\n";

        assertThat(edited(text, PORT))
                .startsWith("<project>\r\n\t<profiles>\r\n\t\t<profile>\r\n\t\t\t<id>ci</id>\r\n\t\t</profile>\r\n"
                        + "\t\t<profile>\r\n\t\t\t<id>serial-tests</id>\r\n")
                .doesNotContain("  ");
    }

    @Test
    void aSecondTimeItGetsWhatItLacksAndNothingElse() throws IOException {
        String once = edited("<project>\n  <build/>\n</project>\n", PORT);

        assertThat(edited(once, PORT)).isEqualTo(once);
        assertThat(edited(
                        once,
                        new SerialTests(
                                List.of("a/PortTest.java", "a/QuayTest.java"), List.of(), ONE_FORK, false, "one more")))
                .isEqualTo(
                        once.replace(
                                        "<exclude>a/PortTest.java</exclude>",
                                        "<exclude>a/PortTest.java</exclude>\n                    <exclude>a/QuayTest.java</exclude>")
                                .replace(
                                        "<include>a/PortTest.java</include>",
                                        "<include>a/PortTest.java</include>\n                    <include>a/QuayTest.java</include>"));
    }

    @Test
    void aPomThatCannotHaveItSaysWhy() throws IOException {
        String byDefault =
                "<project><profiles><profile><id>fast</id><activation><activeByDefault>true</activeByDefault>"
                        + "</activation></profile></profiles></project>";
        String own = "<project><profiles><profile><id>serial-tests</id></profile></profiles></project>";
        String byName = own.replace("serial-tests", "serial-tests-by-name");
        String execution = "<project><build><plugins><plugin><artifactId>maven-surefire-plugin</artifactId><executions>"
                + "<execution><id>serial-tests</id></execution></executions></plugin></plugins></build></project>";

        assertThat(SerialProfile.obstacle(root, pom(byDefault)))
                .hasValueSatisfying(
                        reason -> assertThat(reason).startsWith("the profile fast in pom.xml is active by default"));
        assertThat(SerialProfile.obstacle(root, pom(own)))
                .hasValue("the profile serial-tests in pom.xml is one of your own");
        assertThat(SerialProfile.obstacle(root, pom(byName)))
                .hasValue("the profile serial-tests-by-name in pom.xml is one of your own");
        assertThat(SerialProfile.obstacle(root, pom(execution)))
                .hasValue("an execution of Surefire in pom.xml is called serial-tests already");
        assertThat(SerialProfile.obstacle(root, pom(edited("<project>\n  <build/>\n</project>\n", PORT))))
                .isEmpty();
    }
}
