package io.github.parallelmaven.edit.pom;

import static io.github.parallelmaven.edit.pom.PomCase.flags;
import static io.github.parallelmaven.edit.pom.PomCase.forkCount;
import static io.github.parallelmaven.edit.pom.PomCase.pin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmaven.edit.file.EditRefused;
import io.github.parallelmaven.model.PomChange;
import io.github.parallelmaven.model.TextEdit;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PomEditorTest {

    private static final String SUREFIRE = "<artifactId>maven-surefire-plugin</artifactId>";

    @TempDir
    Path root;

    private static final PomChange FAILSAFE_KEEPS_ONE_FORK =
            new PomChange.FailsafeParameter(List.of("forkCount"), "1", "unproven");

    private static final PomChange FAILSAFE_KEEPS_ONE_THREAD = new PomChange.FailsafeParameter(
            List.of("properties", "configurationParameters"), "a.enabled = false", "unproven");

    private static String failsafe(String configuration) {
        return "<project>\n  <build>\n    <plugins>\n      <plugin>\n        <artifactId>maven-failsafe-plugin</artifactId>\n"
                + configuration + "      </plugin>\n    </plugins>\n  </build>\n</project>\n";
    }

    @Test
    void failsafeIsToldWhatItWasToldByNoWord() {
        pom(failsafe(""))
                .becomes(
                        failsafe(
                                "        <configuration>\n          <forkCount>1</forkCount>\n        </configuration>\n"),
                        FAILSAFE_KEEPS_ONE_FORK);
        pom(failsafe("        <configuration>\n          <skip>true</skip>\n        </configuration>\n"))
                .becomes(
                        failsafe("        <configuration>\n          <skip>true</skip>\n          <properties>\n"
                                + "            <configurationParameters>a.enabled = false</configurationParameters>\n"
                                + "          </properties>\n        </configuration>\n"),
                        FAILSAFE_KEEPS_ONE_THREAD);
    }

    @Test
    void failsafeKeepsWhatItIsToldAlready() {
        String forks = failsafe("        <configuration><forkCount>3</forkCount></configuration>\n");
        pom(forks).becomes(forks, FAILSAFE_KEEPS_ONE_FORK);
        pom(failsafe("        <configuration><properties><configurationParameters>b=1</configurationParameters>"
                        + "</properties></configuration>\n"))
                .becomes(
                        failsafe("        <configuration><properties><configurationParameters>b=1\na.enabled = false"
                                + "</configurationParameters></properties></configuration>\n"),
                        FAILSAFE_KEEPS_ONE_THREAD);
    }

    private static String surefire(String configuration) {
        return failsafe(configuration).replace("failsafe", "surefire");
    }

    @Test
    void theTestJvmIsToldWhichForkItIsBesideWhatItIsToldAlready() {
        PomChange number = new PomChange.ForkNumber("ports");
        String told = "<fork.number>+${surefire.forkNumber}</fork.number>\n";
        pom(surefire(""))
                .becomes(
                        surefire("        <configuration>\n          <systemPropertyVariables>\n            " + told
                                + "          </systemPropertyVariables>\n        </configuration>\n"),
                        number);
        String own = "        <configuration>\n          <systemPropertyVariables>\n            <a>b</a>\n";
        String end = "          </systemPropertyVariables>\n        </configuration>\n";
        pom(surefire(own + end)).becomes(surefire(own + "            " + told + end), number);
    }

    @Test
    void failsafeGetsAPropertyOfItsOwn() {
        PomChange forks = new PomChange.FailsafeProperty("forkCount", "2", "proven");
        String property = "  <properties>\n    <failsafe.forkCount>2</failsafe.forkCount>\n  </properties>\n</project>";
        String told =
                "        <configuration>\n          <forkCount>${failsafe.forkCount}</forkCount>\n        </configuration>\n";
        pom(failsafe("")).becomes(failsafe(told).replace("</project>", property), forks);
        pom(failsafe(
                        "        <executions><execution><configuration><forkCount>1</forkCount></configuration></execution>"
                                + "</executions>\n"))
                .becomes(
                        failsafe("        <executions><execution><configuration><forkCount>${failsafe.forkCount}"
                                        + "</forkCount></configuration></execution></executions>\n")
                                .replace("</project>", property),
                        forks);
    }

    @Test
    void aPropertyIsAddedBehindTheLastOne() {
        pom("<project>\n    <properties>\n        <a>b</a>\n        <!-- end -->\n    </properties>\n</project>\n")
                .becomes(
                        "<project>\n    <properties>\n        <a>b</a>\n        <!-- end -->\n"
                                + "        <forkCount>1C</forkCount>\n    </properties>\n</project>\n",
                        forkCount("1C"));
    }

    @Test
    void aMissingPropertiesSectionIsMadeWhereThePomReferenceHasIt() {
        pom("<project>\n\t<artifactId>a</artifactId>\n\t<version>1</version> <!-- v -->\n\t<dependencies>\n\t</dependencies>\n</project>")
                .becomes(
                        "<project>\n\t<artifactId>a</artifactId>\n\t<version>1</version> <!-- v -->\n\t<properties>\n"
                                + "\t\t<forkCount>2</forkCount>\n\t\t<reuseForks>true</reuseForks>\n\t</properties>\n"
                                + "\t<dependencies>\n\t</dependencies>\n</project>",
                        forkCount("2"),
                        new PomChange.SurefireProperty("reuseForks", "reuseForks", "true", "forks"));
    }

    @Test
    void sectionsThatStandApartGetABlankLineToo() {
        pom("<project>\n  <artifactId>a</artifactId>\n\n  <dependencies/>\n</project>\n")
                .becomes(
                        "<project>\n  <artifactId>a</artifactId>\n\n  <properties>\n    <forkCount>2</forkCount>\n"
                                + "  </properties>\n\n  <dependencies/>\n</project>\n",
                        forkCount("2"));
    }

    @Test
    void emptyPropertiesAreOpened() {
        pom("<project>\n  <properties />\n</project>\n")
                .becomes(
                        "<project>\n  <properties>\n    <forkCount>2</forkCount>\n  </properties>\n</project>\n",
                        forkCount("2"));
        pom("<project>\n  <properties></properties>\n</project>\n")
                .becomes(
                        "<project>\n  <properties>\n    <forkCount>2</forkCount>\n  </properties>\n</project>\n",
                        forkCount("2"));
        pom("<project>\n  <properties>\n  </properties>\n</project>\n")
                .becomes(
                        "<project>\n  <properties>\n    <forkCount>2</forkCount>\n  </properties>\n</project>\n",
                        forkCount("2"));
    }

    @Test
    void aPomOnOneLineStaysOnOneLine() {
        pom("<project><artifactId>a</artifactId></project>")
                .becomes(
                        "<project><artifactId>a</artifactId><properties><forkCount>2</forkCount></properties></project>",
                        forkCount("2"));
    }

    @Test
    void aPropertyThatIsThereIsChangedAndItsSpacesStay() {
        pom("<project><properties><forkCount> 1 <!-- one --></forkCount></properties></project>")
                .becomes(
                        "<project><properties><forkCount> 1C <!-- one --></forkCount></properties></project>",
                        forkCount("1C"));
        pom("<project><properties><forkCount/></properties></project>")
                .becomes("<project><properties><forkCount>2</forkCount></properties></project>", forkCount("2"));
    }

    @Test
    void windowsLineEndsTabsAMarkAndTheEndOfTheFileAreKept() {
        String before =
                "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<project  x='ä'>\r\n\t<artifactId>a</artifactId>\r\n</project>";
        pom(before)
                .becomes(
                        before.replace(
                                "\r\n</project>",
                                "\r\n\t<properties>\r\n\t\t<forkCount>2</forkCount>\r\n\t</properties>\r\n</project>"),
                        forkCount("2"));
    }

    @Test
    void theDeclaredEncodingIsUsed() {
        String before = "<?xml version='1.0' encoding='ISO-8859-1'?>\n<project>\n  <name>Größe</name>\n</project>\n";
        new PomCase(root, before, StandardCharsets.ISO_8859_1)
                .becomes(
                        before.replace(
                                "</name>\n",
                                "</name>\n  <properties>\n    <forkCount>2</forkCount>\n  </properties>\n"),
                        forkCount("2"));
        String wide = "<?xml version='1.0' encoding='UTF-16'?>\n<project><properties/></project>\n";
        new PomCase(root, wide, StandardCharsets.UTF_16)
                .becomes(
                        wide.replace("<properties/>", "<properties><forkCount>2</forkCount></properties>"),
                        forkCount("2"));
    }

    @Test
    void literalsInTheWayBecomeTheProperty() {
        String plugin = "<plugin>" + SUREFIRE
                + "<executions><execution><id>default-test</id><configuration><forkCount>3</forkCount></configuration></execution>"
                + "<execution><id>other</id><configuration><forkCount>9</forkCount></configuration></execution></executions>"
                + "<configuration><forkCount combine.self='override'>4</forkCount></configuration></plugin>";
        String managed = "<plugin><groupId>org.apache.maven.plugins</groupId>" + SUREFIRE
                + "<configuration><forkCount>5</forkCount></configuration></plugin>";
        String foreign = "<plugin><groupId>x</groupId>" + SUREFIRE
                + "<configuration><forkCount>6</forkCount></configuration></plugin>";
        String before =
                "<project><properties><forkCount>7</forkCount></properties><build><pluginManagement><plugins>" + managed
                        + foreign + "</plugins></pluginManagement><plugins>" + plugin + "</plugins></build></project>";
        pom(before)
                .becomes(
                        before.replace(">3<", ">${forkCount}<")
                                .replace(">4<", ">${forkCount}<")
                                .replace(">5<", ">${forkCount}<")
                                .replace(">7<", ">2<"),
                        forkCount("2"));
    }

    @Test
    void aLiteralOfAPomAboveIsOverriddenByOneOfThisPom() {
        PomChange reference = new PomChange.SurefireParameter("", "forkCount", "${forkCount}", "forks");
        new PomCase(root, """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <build>
                    <plugins>
                      <plugin>
                        <artifactId>maven-surefire-plugin</artifactId>
                      </plugin>
                    </plugins>
                  </build>
                </project>
                """).becomes("""
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <properties>
                    <forkCount>2</forkCount>
                  </properties>
                  <build>
                    <plugins>
                      <plugin>
                        <artifactId>maven-surefire-plugin</artifactId>
                        <configuration>
                          <forkCount>${forkCount}</forkCount>
                        </configuration>
                      </plugin>
                    </plugins>
                  </build>
                </project>
                """, PomCase.forkCount("2"), reference);
    }

    @Test
    void flagsGoIntoThePropertyWhenThereIsNoLiteral() {
        pom("<project>\n  <properties>\n    <argLine>-Xmx1g</argLine>\n  </properties>\n</project>\n")
                .becomes(
                        "<project>\n  <properties>\n    <argLine>-Xmx1g -XX:+UseSerialGC</argLine>\n  </properties>\n</project>\n",
                        flags("-XX:+UseSerialGC"));
        pom("<project>\n  <properties>\n  </properties>\n</project>\n")
                .becomes(
                        "<project>\n  <properties>\n    <argLine>-XX:TieredStopAtLevel=1 -XX:+UseSerialGC</argLine>\n"
                                + "  </properties>\n</project>\n",
                        flags("-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"));
    }

    @Test
    void flagsAreAppendedToTheLiteralThatWins() {
        String before = "<project><build><plugins><plugin>" + SUREFIRE
                + "<configuration><argLine>\n  -Da=&quot;b&quot;\n  @{argLine}\n</argLine></configuration></plugin></plugins></build></project>";
        pom(before).becomes(before.replace("@{argLine}", "@{argLine} -XX:+UseSerialGC"), flags("-XX:+UseSerialGC"));
    }

    @Test
    void aLiteralInCdataIsRewrittenAsText() {
        String before = "<project><build><plugins><plugin>" + SUREFIRE
                + "<configuration><argLine><![CDATA[-Da=<b>]]></argLine></configuration></plugin></plugins></build></project>";
        pom(before)
                .becomes(
                        before.replace("<![CDATA[-Da=<b>]]>", "-Da=&lt;b&gt; -XX:+UseSerialGC"),
                        flags("-XX:+UseSerialGC"));
    }

    @Test
    void besideJacocoTheAgentKeepsItsPlace() {
        pom("<project>\n  <build>\n    <plugins>\n      <plugin>\n        <groupId>org.jacoco</groupId>\n"
                        + "        <artifactId>jacoco-maven-plugin</artifactId>\n      </plugin>\n      <plugin>\n        "
                        + SUREFIRE + "\n      </plugin>\n    </plugins>\n  </build>\n</project>\n")
                .becomes(
                        "<project>\n  <build>\n    <plugins>\n      <plugin>\n        <groupId>org.jacoco</groupId>\n"
                                + "        <artifactId>jacoco-maven-plugin</artifactId>\n      </plugin>\n      <plugin>\n        "
                                + SUREFIRE
                                + "\n        <configuration>\n          <argLine>@{argLine} -XX:+UseSerialGC</argLine>\n"
                                + "        </configuration>\n      </plugin>\n    </plugins>\n  </build>\n"
                                + "  <properties>\n    <argLine></argLine>\n  </properties>\n</project>\n",
                        flags("-XX:+UseSerialGC"));
    }

    @Test
    void aSecondCollectorIsRefusedBecauseItAbortsTheJvm() {
        PomCase pom = pom("<project><properties><argLine>-XX:+UseG1GC</argLine></properties></project>");

        assertThatThrownBy(() -> pom.plan(flags("-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")))
                .isInstanceOf(EditRefused.class)
                .hasMessage(
                        "pom.xml: -XX:+UseSerialGC conflicts with -XX:+UseG1GC in argLine; remove the one that is there first");
    }

    @Test
    void aCollectorBehindAReferenceToThePropertyIsSeen() {
        PomCase pom = pom(
                "<project><properties><argLine>-XX:+UseG1GC</argLine></properties><build><plugins><plugin>" + SUREFIRE
                        + "<configuration><argLine>${argLine}</argLine></configuration></plugin></plugins></build></project>");

        assertThatThrownBy(() -> pom.plan(flags("-XX:+UseSerialGC"))).isInstanceOf(EditRefused.class);
    }

    @Test
    void flagsThatAreThereAreNotDoubled() {
        PomCase pom = pom("<project><properties><argLine>-XX:+UseSerialGC -Xmx1g</argLine></properties></project>");

        assertThat(pom.plan(flags("-XX:+UseSerialGC"))).isEmpty();
    }

    @Test
    void aPluginIsPinnedWhereItsEntryIs() {
        pom("<project>\n  <build>\n    <plugins>\n      <plugin>\n        " + SUREFIRE
                        + "\n        <!-- why -->\n      </plugin>\n    </plugins>\n  </build>\n</project>\n")
                .becomes(
                        "<project>\n  <build>\n    <plugins>\n      <plugin>\n        " + SUREFIRE
                                + "\n        <version>3.5.6</version>\n        <!-- why -->\n      </plugin>\n    </plugins>\n  </build>\n</project>\n",
                        pin("maven-surefire-plugin", "3.5.6"));
    }

    @Test
    void aPinnedVersionIsChangedAlsoBehindAProperty() {
        String literal = "<project><build><plugins><plugin>" + SUREFIRE
                + "<version>2.22.2</version></plugin></plugins></build></project>";
        pom(literal).becomes(literal.replace("2.22.2", "3.5.6"), pin("maven-surefire-plugin", "3.5.6"));
        String property = "<project><properties><s>2.22.2</s></properties><build><pluginManagement><plugins><plugin>"
                + SUREFIRE + "<version>${s}</version></plugin></plugins></pluginManagement></build></project>";
        pom(property).becomes(property.replace("2.22.2", "3.5.6"), pin("maven-surefire-plugin", "3.5.6"));
        String elsewhere = property.replace("<s>2.22.2</s>", "<t>1</t>");
        pom(elsewhere).becomes(elsewhere.replace("${s}", "3.5.6"), pin("maven-surefire-plugin", "3.5.6"));
    }

    @Test
    void missingEntriesAreMadeTogether() {
        pom("<project>\n  <artifactId>a</artifactId>\n</project>\n")
                .becomes(
                        "<project>\n  <artifactId>a</artifactId>\n  <properties>\n    <forkCount>2</forkCount>\n  </properties>\n"
                                + "  <build>\n    <plugins>\n"
                                + "      <plugin>\n        <groupId>org.apache.maven.plugins</groupId>\n        "
                                + SUREFIRE
                                + "\n        <version>3.5.6</version>\n      </plugin>\n"
                                + "      <plugin>\n        <groupId>org.apache.maven.plugins</groupId>\n"
                                + "        <artifactId>maven-failsafe-plugin</artifactId>\n        <version>3.5.6</version>\n      </plugin>\n"
                                + "    </plugins>\n  </build>\n</project>\n",
                        forkCount("2"),
                        pin("maven-surefire-plugin", "3.5.6"),
                        pin("maven-failsafe-plugin", "3.5.6"));
    }

    @Test
    void aMissingEntryGoesIntoTheManagementThatIsThere() {
        String before =
                "<project><build><pluginManagement><plugins/></pluginManagement><plugins></plugins></build></project>";
        pom(before)
                .becomes(
                        before.replace(
                                "<plugins/>",
                                "<plugins><plugin><groupId>org.apache.maven.plugins</groupId>" + SUREFIRE
                                        + "<version>3.5.6</version></plugin></plugins>"),
                        pin("maven-surefire-plugin", "3.5.6"));
    }

    @Test
    void entitiesAreNeverExpanded() {
        String before =
                "<!DOCTYPE project [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n<project>\n  <name>&x; &amp; &auml;</name>\n"
                        + "  <properties>\n    <a>&x;</a>\n  </properties>\n</project>\n";
        pom(before)
                .becomes(
                        before.replace("  </properties>", "    <forkCount>2</forkCount>\n  </properties>"),
                        forkCount("2"));
    }

    @Test
    void aBrokenPomIsRefusedWithAReason() {
        assertThatThrownBy(() -> pom("<project>\n  <build>\n</project>\n").plan(forkCount("2")))
                .isInstanceOf(EditRefused.class)
                .hasMessageStartingWith("pom.xml: it is not well-formed XML: ")
                .hasMessageEndingWith("; repair it first");
        assertThatThrownBy(() -> pom("<html></html>").plan(forkCount("2")))
                .isInstanceOf(EditRefused.class)
                .hasMessageContaining("root element is not <project>");
        assertThatThrownBy(() -> pom("").plan(forkCount("2"))).isInstanceOf(EditRefused.class);
        assertThatThrownBy(() -> pom("<?xml version='1.0' encoding='KLINGON'?><project/>")
                        .plan(forkCount("2")))
                .isInstanceOf(EditRefused.class)
                .hasMessageContaining("unknown encoding KLINGON");
    }

    @Test
    void everyEditCarriesItsOwnReason() {
        assertThat(pom("<project><properties><a>b</a></properties></project>")
                        .plan(forkCount("2"), flags("-Xmx1g"))
                        .orElseThrow()
                        .edits())
                .extracting(TextEdit::reason)
                .containsExactly("forks", "light");
    }

    private PomCase pom(String text) {
        return new PomCase(root, text);
    }

    @Test
    void anEmptyValueWhereAnEmptyOneIsChangesNothing(@TempDir Path folder) {
        PomChange empty = new PomChange.FailsafeParameter(List.of("argLine"), "", "not measured");
        String pom = "<project>\n  <build>\n    <plugins>\n      <plugin>\n"
                + "        <artifactId>maven-failsafe-plugin</artifactId>\n        <configuration>\n"
                + "          <argLine></argLine>\n        </configuration>\n      </plugin>\n    </plugins>\n"
                + "  </build>\n</project>\n";

        assertThat(new PomCase(folder, pom).plan(empty)).isEmpty();
    }
}
