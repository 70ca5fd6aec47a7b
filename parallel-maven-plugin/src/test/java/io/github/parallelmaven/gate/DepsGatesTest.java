package io.github.parallelmaven.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.Category;
import io.github.parallelmaven.model.Dependency;
import io.github.parallelmaven.model.KnownDefect;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Setting;
import io.github.parallelmaven.model.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DepsGatesTest {

    private final DepsCase evidence = new DepsCase();

    @Nested
    class DependenciesResolve {
        private VerdictAssert verdict() {
            return VerdictAssert.of(new DependenciesResolveGate().judge(evidence.build()));
        }

        @Test
        void passesWithAnEngineOnAResolvedClassPath() {
            verdict().passed(2, "2 artifacts, junit-jupiter 5.14.4");
        }

        @Test
        void failsWithMavensMessageWhenTheClassPathDoesNotResolve() {
            evidence.dependencies = List.of();
            evidence.resolutionError = "Could not find artifact a:b:1";
            verdict()
                    .failed(0)
                    .expected("class path resolves")
                    .found("Could not find artifact a:b:1")
                    .where("pom.xml")
                    .next("`mvn parallel:deps`");
        }

        @Test
        void failsWithoutAnEngine() {
            evidence.engines = List.of();
            verdict()
                    .failed(2)
                    .expected("a JUnit Platform engine")
                    .found("no engine among 2 artifacts")
                    .where("pom.xml")
                    .next("org.junit.jupiter:junit-jupiter");
        }

        @Test
        void namesTheOldSurefireWhereTheFrameworkIsNewEnough() {
            evidence.engines = List.of();
            evidence.dependencies = List.of(new Dependency("junit", "junit", "4.13.2", Path.of("/repo/junit.jar")));
            evidence.plugins = Map.of("maven-surefire-plugin", new Project.PluginVersion("2.22.2", true, DepsCase.POM));
            verdict()
                    .failed(1)
                    .expected("maven-surefire-plugin 3.0 or newer")
                    .found("junit:junit 4.13.2, maven-surefire-plugin 2.22.2")
                    .where("pom.xml")
                    .next(
                            "raise which of these is older: maven-surefire-plugin to 3.5.6; junit:junit to 4.13.2; then `mvn parallel:deps`");
        }

        @Test
        void saysOfTestNgOnlyWhereItIsThere() {
            evidence.engines = List.of();
            evidence.dependencies =
                    List.of(new Dependency("org.testng", "testng", "6.5.2", Path.of("/repo/testng.jar")));
            verdict()
                    .failed(1)
                    .expected("TestNG 6.8 or newer")
                    .found("org.testng:testng 6.5.2")
                    .where("pom.xml")
                    .next(
                            "raise which of these is older: maven-surefire-plugin to 3.5.6; org.testng:testng to 6.8 or newer");
        }

        @Test
        void isNotJudgedWhenNoArtifactWasLookedAt() {
            evidence.dependencies = List.of();
            verdict().notJudged("no artifact of the test class path was looked at");
        }
    }

    @Nested
    class RunnerDetected {
        private VerdictAssert verdict() {
            return VerdictAssert.of(new RunnerDetectedGate().judge(evidence.build()));
        }

        @Test
        void passesAndPrintsTheVersion() {
            verdict().passed(1, "maven-surefire-plugin 3.5.6");
        }

        @Test
        void failsOnADefectThatMakesResultsUntrustworthy() {
            evidence.defects =
                    List.of(new KnownDefect("maven-surefire-plugin 3.6.0", "runs no test in forks", true, "use 3.6.1"));
            verdict()
                    .failed(1)
                    .expected("versions that run this framework in parallel")
                    .found("maven-surefire-plugin 3.5.6 with 1 known defect")
                    .where("maven-surefire-plugin 3.6.0: runs no test in forks")
                    .next("use 3.6.1");
        }

        @Test
        void onlyWarnsOfADefectThatLeavesResultsTrustworthy() {
            evidence.defects =
                    List.of(new KnownDefect("maven-surefire-plugin 3.5.6", "mixes console output", false, "use 3.6.1"));
            verdict()
                    .warned(1)
                    .found("1 known defect")
                    .where("maven-surefire-plugin 3.5.6: mixes console output")
                    .next("use 3.6.1");
        }

        @Test
        void promisesAPinForThePluginsOnly() {
            evidence.defects =
                    List.of(new KnownDefect("develocity-maven-extension 2.2.1", "replays", false, "switch it off"));
            assertThat(next()).isEqualTo("switch it off");
            evidence.defects = List.of(new KnownDefect("maven-surefire-plugin 3.5.5", "mixes", false, "use 3.5.6"));
            assertThat(next()).isEqualTo("use 3.5.6; `mvn parallel:apply` pins the version");
        }

        private String next() {
            return ((Verdict.Warned) new RunnerDetectedGate().judge(evidence.build()))
                    .diagnosis()
                    .nextStep();
        }

        @Test
        void failsWhenTheBuildHasNoSurefire() {
            evidence.plugins = Map.of("maven-failsafe-plugin", new Project.PluginVersion("3.5.6", true, DepsCase.POM));
            verdict()
                    .failed(1)
                    .expected("maven-surefire-plugin in the build")
                    .found("no maven-surefire-plugin")
                    .where("pom.xml")
                    .next("`mvn parallel:deps`");
        }
    }

    @Nested
    class ConfigurationValid {
        private VerdictAssert verdict() {
            return VerdictAssert.of(new ConfigurationValidGate().judge(evidence.build()));
        }

        @Test
        void passesWhenAllTagsAreDeclaredAndSettingsOverridable() {
            verdict().passed(4, "3 tags declared, none missing, 1 setting");
        }

        @Test
        void failsForACategoryThatIsNotDeclared() {
            evidence.declaredTags = Map.of("unit", "u", "integration", "i");
            evidence.tagsKnown = false;
            evidence.undeclared = List.of(Category.SLOW);
            verdict()
                    .failed(4)
                    .expected("every category and tag declared once")
                    .found("1 problem")
                    .where("category slow is not declared")
                    .next("`mvn parallel:deps -Dparallel.apply=true`");
        }

        @Test
        void failsForAnUnknownTagWhereTheTagsAreKnown() {
            evidence.tagsInUse = Set.of("unit", "nightly");
            verdict().failed(5).where("tag nightly is used and not declared");
        }

        @Test
        void doesNotJudgeTagsThatAreNotKnownYet() {
            evidence.tagsInUse = Set.of("nightly");
            evidence.tagsKnown = false;
            verdict().passed(4, "3 tags declared, use not known yet, 1 setting");
        }

        @Test
        void failsForASettingTheCommandLineCannotOverride() {
            evidence.contested = List.of(new Setting("forkCount", "3", DepsCase.POM, false));
            verdict()
                    .failed(4)
                    .where("forkCount = 3, pom literal in pom.xml:31: cannot be overridden from the command line")
                    .next("`mvn parallel:apply`");
        }

        @Test
        void failsForASettingWithTwoOrigins() {
            evidence.contested = List.of(new Setting("forkCount", "3", DepsCase.POM, true));
            verdict().failed(4).where("forkCount = 3, pom literal in pom.xml:31: has more than one origin");
        }

        @Test
        void isNotJudgedWhenNothingWasLookedAt() {
            evidence.empty();
            verdict().notJudged("no declaration and no setting was looked at");
        }
    }

    @Nested
    class NoConflicts {
        private VerdictAssert verdict() {
            return VerdictAssert.of(new NoConflictsGate().judge(evidence.build()));
        }

        @Test
        void passesWhenVersionsAgree() {
            verdict().passed(3, "2 artifacts and 1 plugin agree");
        }

        @Test
        void failsWithTheArtifactsThatDisagree() {
            evidence.misaligned = Map.of(
                    "org.junit.platform",
                    List.of(
                            new Dependency("org.junit.platform", "junit-platform-engine", "1.14.4", Path.of("e.jar")),
                            new Dependency(
                                    "org.junit.platform", "junit-platform-launcher", "1.9.0", Path.of("l.jar"))));
            verdict()
                    .failed(3)
                    .expected("aligned versions")
                    .found("1 conflict")
                    .where("org.junit.platform disagrees: org.junit.platform:junit-platform-engine:1.14.4,"
                            + " org.junit.platform:junit-platform-launcher:1.9.0")
                    .next("junit-bom");
        }

        @Test
        void failsForAClassThatIsThereTwice() {
            evidence.duplicates = Map.of("org.mockito.Mockito", List.of("mockito-all.jar", "mockito-core.jar"));
            verdict().failed(3).where("class org.mockito.Mockito is in mockito-all.jar and mockito-core.jar");
        }

        @Test
        void failsForAPluginWhoseVersionNoPomNames() {
            evidence.unpinned = List.of("maven-surefire-plugin");
            verdict()
                    .failed(3)
                    .where("no POM names the version of maven-surefire-plugin")
                    .next("`mvn parallel:apply` pins them");
        }

        @Test
        void isNotJudgedWhenNothingWasLookedAt() {
            evidence.empty();
            verdict().notJudged("no artifact and no plugin was looked at");
        }
    }
}
