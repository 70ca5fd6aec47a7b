package io.github.parallelmaven.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollisionsTest {

    private static final Set<String> WORDS = Set.of("unit", "integration", "slow");

    @TempDir
    Path root;

    @Test
    void excludedGroupsOfAPomAndOfAProfileCollide() {
        pom("pom.xml", """
                <project>
                  <properties><excludedGroups>slow</excludedGroups></properties>
                  <profiles><profile><build><plugins><plugin><configuration>
                    <groups>nightly | integration</groups>
                  </configuration></plugin></plugins></build></profile></profiles>
                </project>
                """);

        assertThat(collisions(new SampleProject(root)))
                .containsExactly(
                        "pom.xml:2 <excludedGroups>slow</excludedGroups>",
                        "pom.xml:4 <groups>nightly | integration</groups>");
    }

    @Test
    void aPropertyThatGroupsReferToCollidesWhereItIsSet() {
        pom("pom.xml", """
                <project>
                  <properties>
                    <left.out>${really.left.out}</left.out>
                    <really.left.out>slow</really.left.out>
                    <pace>slow</pace>
                  </properties>
                  <build><excludedGroups>${left.out}</excludedGroups></build>
                </project>
                """);

        assertThat(collisions(new SampleProject(root)))
                .containsExactly("pom.xml:4 <really.left.out>slow</really.left.out>");
    }

    @Test
    void aParentBesideTheModuleIsSearchedToo() {
        pom(
                "parent/pom.xml",
                "<project><profiles><profile><properties><groups>slow</groups></properties></profile></profiles></project>");
        pom("a/pom.xml", "<project><parent><relativePath>../parent</relativePath></parent></project>");

        assertThat(collisions(new SampleProject(root).module("a")))
                .containsExactly("parent/pom.xml:1 <groups>slow</groups>");
    }

    @Test
    void thePomAboveAModuleIsSearchedToo() {
        pom("pom.xml", "<project><properties><groups>unit</groups></properties></project>");
        pom("a/pom.xml", "<project/>");

        assertThat(collisions(new SampleProject(root).module("a"))).containsExactly("pom.xml:1 <groups>unit</groups>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mvn verify -Dgroups=unit",
                "mvn verify -DexcludedGroups='nightly | slow' -B",
                "mvn verify \"-Dgroups=nightly | slow\" -B",
                "mvn verify -Dgroups=\"!integration\""
            })
    void aCommandLineOfACiFileCollides(String command) {
        pom("pom.xml", "<project/>");
        SampleProject project = new SampleProject(root)
                .file(".github/workflows/build.yml", "jobs:\n  - run: " + command + "\n")
                .file("Jenkinsfile", "sh '''" + command + "'''\n");

        assertThat(collisions(project))
                .containsExactly(
                        ".github/workflows/build.yml:2 - run: " + command, "Jenkinsfile:1 sh '''" + command + "'''");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# mvn verify -Dgroups=unit",
                "mvn verify -Dgroups=slow-network",
                "mvn verify -Dtest=unit",
                "mvn verify -Dgroups=nightly unit"
            })
    void otherUsesOfTheWordDoNotCollide(String command) {
        pom("pom.xml", "<project><description>slow</description><groups>slower</groups></project>");

        assertThat(collisions(new SampleProject(root).file(".gitlab-ci.yml", command + "\n")))
                .isEmpty();
    }

    @Test
    void theTypeThatMarksACategoryInJUnit4IsAWordLikeAnyOther() {
        pom("pom.xml", "<project><profiles><excludedGroups>com.x.SlowTests</excludedGroups></profiles></project>");

        assertThat(Collisions.of(new SampleProject(root).build(), List.of("com.x.SlowTests")))
                .hasSize(1);
    }

    private void pom(String path, String text) {
        new SampleProject(root).file(path, text);
    }

    private static List<String> collisions(SampleProject project) {
        return Collisions.of(project.build(), WORDS);
    }
}
