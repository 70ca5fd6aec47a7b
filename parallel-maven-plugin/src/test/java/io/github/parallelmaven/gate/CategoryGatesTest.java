package io.github.parallelmaven.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.parallelmaven.model.Category;
import io.github.parallelmaven.model.CategoryEvidence.Range;
import io.github.parallelmaven.model.CategoryEvidence.RewrittenSource;
import io.github.parallelmaven.model.Classification;
import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.TestFramework;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CategoryGatesTest {

    private static final String NOT_COMPILED =
            "the test tree does not compile, so that JUnit sees no tag: see gate 2.4";

    private final CategoryCase evidence = new CategoryCase();

    private static Classification classified(String className) {
        return new Classification(
                CategoryCase.method(className),
                Category.UNIT,
                Classification.Confidence.LIKELY,
                List.of("no I/O"),
                Map.of());
    }

    @Nested
    class CompleteCoverage {
        private VerdictAssert verdict() {
            return VerdictAssert.of(new CompleteCoverageGate().judge(evidence.build()));
        }

        @Test
        void passesWhenThreeCountsAgreeAtThePinnedNumber() {
            verdict().passed(4, "4 tests in 4 classes, three counts agree");
        }

        @Test
        void failsOneTestBelowThePinnedNumber() {
            evidence.minimumTests = 5;
            verdict()
                    .failed(4)
                    .expected("at least 5 tests")
                    .found("4 tests discovered")
                    .where("at least 5 tests pinned, 4 there")
                    .next("`mvn parallel:categorize`");
        }

        @Test
        void namesAClassThatSurefireSelectsAndJUnitFindsEmpty() {
            evidence.selected.put("a.Lost", TestFramework.JUPITER);
            verdict()
                    .failed(4)
                    .found("5 classes selected")
                    .where("a.Lost: selected by Surefire, JUnit discovers none of its tests of Jupiter")
                    .next("repair the names or includes");
        }

        @Test
        void namesTheEngineThatIsMissingWhereNoTestOfAFrameworkIsDiscovered() {
            evidence.selected.put("a.Old", TestFramework.JUNIT4);
            verdict()
                    .failed(4)
                    .where("a.Old: selected by Surefire, JUnit discovers none of its tests of JUnit 4")
                    .next(
                            "no engine runs tests of JUnit 4 here: add org.junit.vintage:junit-vintage-engine to the test class"
                                    + " path, or remove these classes; then `mvn parallel:categorize`");
        }

        @Test
        void namesAClassWithTestsThatSurefireDoesNotSelect() {
            evidence.selected.remove("a.D");
            verdict().failed(4).where("a.D: has tests, not selected by Surefire");
        }

        @Test
        void namesATestThatIsNotClassified() {
            evidence.classifications.remove(0);
            verdict().failed(4).where("a.A#works: discovered, not classified");
        }

        @Test
        void namesAClassifiedTestThatIsNotDiscovered() {
            evidence.classifications.add(classified("a.Gone"));
            verdict().failed(4).where("a.Gone#works: classified, not discovered");
        }

        @Test
        void namesATestThatIsClassifiedTwice() {
            evidence.classifications.add(classified("a.A"));
            verdict().failed(4).where("a.A#works: classified twice");
        }

        @Test
        void namesTheFirstTenOfManyDifferences() {
            for (int i = 10; i < 22; i++) {
                evidence.selected.put("b.Lost" + i, TestFramework.JUPITER);
            }
            assertThat(verdict().failed(4).diagnosis().where())
                    .hasSize(11)
                    .startsWith("b.Lost10: selected by Surefire, JUnit discovers none of its tests of Jupiter")
                    .endsWith("and 2 more");
        }

        @Test
        void failsWhenAPinnedSuiteHasNoTestAnyMore() {
            evidence.empty();
            evidence.minimumTests = 4;
            verdict().failed(0).where("at least 4 tests pinned, 0 there");
        }

        @Test
        void isNotJudgedWithoutAnyTest() {
            evidence.empty();
            verdict().notJudged("Surefire selects no class and JUnit discovers no test");
        }
    }

    @Nested
    class Distribution {
        private VerdictAssert verdict() {
            return VerdictAssert.of(new DistributionGate().judge(evidence.build()));
        }

        @Test
        void passesWithinTheRanges() {
            verdict().passed(4, "unit 2, integration 1, slow 1");
        }

        @Test
        void passesExactlyAtBothEndsOfARange() {
            evidence.ranges = Map.of(Category.UNIT, new Range(2, 2));
            verdict().passed(4, "unit 2, integration 1, slow 1");
        }

        @Test
        void failsOneTestOutsideARange() {
            evidence.ranges = Map.of(Category.UNIT, new Range(3, 5), Category.SLOW, new Range(0, 0));
            verdict()
                    .failed(4)
                    .expected("each category within its range")
                    .found("unit 2, integration 1, slow 1")
                    .where("unit: 2 tests, expected 3 to 5", "slow: 1 test, expected 0 to 0")
                    .next("`mvn parallel:categorize`");
        }

        @Test
        void saysSoWhenNoRangeIsSet() {
            evidence.ranges = Map.of();
            verdict().passed(4, "unit 2, integration 1, slow 1; no ranges");
        }

        @Test
        void isNotJudgedWhenTheTestTreeDoesNotCompile() {
            evidence.untagged().compiles = false;
            verdict().notJudged(NOT_COMPILED);
        }

        @Test
        void failsWhenNoTestCarriesACategory() {
            evidence.untagged();
            evidence.ranges = Map.of();
            verdict()
                    .failed(4)
                    .expected("spread over unit, integration and slow")
                    .found("none of 4 tests")
                    .where("the whole test tree")
                    .next("`mvn parallel:categorize -Dparallel.apply=true`");
        }

        @Test
        void isNotJudgedWithoutAnyTest() {
            evidence.empty();
            verdict().notJudged("no test was discovered");
        }
    }

    @Nested
    class NoUntaggedTest {
        private VerdictAssert verdict() {
            return VerdictAssert.of(new NoUntaggedTestGate().judge(evidence.build()));
        }

        @Test
        void passesWithOneCategoryOnEachTest() {
            verdict().passed(4, "4 tests with one category each");
        }

        @Test
        void failsForATestWithNoneAndForATestWithTwo() {
            evidence.tags.put(CategoryCase.method("a.A"), new TreeSet<>());
            evidence.tags.put(CategoryCase.method("a.B"), new TreeSet<>(Set.of(Category.UNIT, Category.SLOW)));
            verdict()
                    .failed(4)
                    .expected("exactly one of unit, integration and slow")
                    .found("2 of 4 tests")
                    .where("a.A#works: no category", "a.B#works: unit and slow")
                    .next("`mvn parallel:categorize -Dparallel.apply=true`");
        }

        @Test
        void isNotJudgedWhenTheTestTreeDoesNotCompile() {
            evidence.untagged().compiles = false;
            verdict().notJudged(NOT_COMPILED);
        }

        @Test
        void passesWithoutATagOnUnitTestsWhereUnitIsTheDefault() {
            evidence.unitByDefault = true;
            evidence.tags.put(CategoryCase.method("a.A"), new TreeSet<>());
            verdict().passed(4, "4 tests with one category each");
        }

        @Test
        void failsWithoutATagOnAnotherTestAlsoWhereUnitIsTheDefault() {
            evidence.unitByDefault = true;
            evidence.tags.put(CategoryCase.method("a.D"), new TreeSet<>());
            verdict().failed(4).where("a.D#works: no category");
        }

        @Test
        void failsForADiscoveredTestWhoseTagsNobodyRead() {
            evidence.tests.add(new DiscoveredTest(Runs.id("a.E"), CategoryCase.method("a.E"), Set.of()));
            verdict().failed(5).where("a.E#works: no category");
        }

        @Test
        void failsWhereACategorysWordMeansSomethingElse() {
            evidence.collisions = List.of("pom.xml:40: excludedGroups=slow");
            verdict()
                    .failed(4)
                    .expected("mean the categories and nothing else")
                    .found("1 place")
                    .where("pom.xml:40: excludedGroups=slow")
                    .next("-Dparallel.categorize.prefix=");
        }

        @Test
        void isNotJudgedWithoutAnyTest() {
            evidence.empty();
            verdict().notJudged("no test was discovered");
        }
    }

    @Nested
    class SourcesIntact {
        private VerdictAssert verdict() {
            return VerdictAssert.of(new SourcesIntactGate().judge(evidence.build()));
        }

        @Test
        void passesWithRewrittenFilesIntact() {
            verdict().passed(1, "1 rewritten file intact, test tree compiles");
        }

        @Test
        void examinesCompiledClassesWhereNothingWasRewritten() {
            evidence.rewritten = List.of();
            verdict().passed(4, "nothing rewritten, 4 test classes compile");
        }

        @Test
        void failsForAFileThatDoesNotParseAndForOneThatChangedElsewhere() {
            evidence.rewritten = List.of(
                    new RewrittenSource("A.java", false, true, "line 3"),
                    new RewrittenSource("B.java", true, false, ""));
            verdict()
                    .failed(2)
                    .expected("rewritten files parse")
                    .found("damaged files")
                    .where("A.java: does not parse (line 3)", "B.java: bytes outside the insertions changed")
                    .next("nothing was written to your files");
        }

        @Test
        void failsWhenTheTestTreeDoesNotCompile() {
            evidence.compiles = false;
            evidence.compileErrors = List.of("A.java:3: ';' expected");
            verdict()
                    .failed(1)
                    .expected("the test tree compiles")
                    .found("no damaged file; the test tree does not compile")
                    .where("A.java:3: ';' expected")
                    .next("target/parallel/parallel-tags.patch");
        }

        @Test
        void sendsToTheCompilerWhereNothingWasRewritten() {
            evidence.compiles = false;
            evidence.rewritten = List.of();
            verdict().failed(4).next("`mvn test-compile`");
        }

        @Test
        void isNotJudgedWithoutAnyFile() {
            evidence.empty();
            verdict().notJudged("no file was rewritten and no test class was found");
        }
    }
}
