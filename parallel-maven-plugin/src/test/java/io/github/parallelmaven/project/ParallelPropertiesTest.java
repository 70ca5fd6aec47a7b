package io.github.parallelmaven.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.parallelmaven.model.Category;
import io.github.parallelmaven.model.CategoryEvidence.Range;
import io.github.parallelmaven.model.TestMethod;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParallelPropertiesTest {

    private static final String FILE = """
            # Our pins.

            # reviewed
            parallel.category.a.BTest=slow
            parallel.categorize.prefix = p-
            parallel.perf.budget=10
            parallel.pin.highestConcurrency=8
            parallel.pin.integration=5%..10%
            parallel.pin.minImprovement=21.5%
            parallel.pin.minimumTests=208
            parallel.pin.unit=178..196
            parallel.tag.nightly=Only at night
            team.owner=us
            """;

    @Test
    void everyKindOfLineIsRead() {
        ParallelProperties properties = ParallelProperties.parse(FILE);

        assertThat(properties.tags()).containsExactly(Map.entry("nightly", "Only at night"));
        assertThat(properties.overrides())
                .containsExactly(
                        Map.entry("parallel.categorize.prefix", "p-"), Map.entry("parallel.perf.budget", "10"));
        assertThat(properties.override("parallel.perf.budget")).contains("10");
        assertThat(properties.override("parallel.tag.nightly")).isEmpty();
        assertThat(properties.pins().minimumTests()).isEqualTo(208);
        assertThat(properties.pins().minImprovement()).isEqualTo(0.215);
        assertThat(properties.pins().highestConcurrency()).isEqualTo(8);
        assertThat(properties.pins().ranges(208))
                .containsOnly(
                        Map.entry(Category.UNIT, new Range(178, 196)),
                        Map.entry(Category.INTEGRATION, new Range(11, 20)));
        assertThat(properties.categories().byName()).containsExactly(Map.entry("a.BTest", Category.SLOW));
    }

    @Test
    void anUnchangedFileIsRenderedAsItIs() {
        assertThat(ParallelProperties.parse(FILE).render()).isEqualTo(FILE);
        assertThat(ParallelProperties.parse(FILE.replace("\n", "\r\n")).render())
                .isEqualTo(FILE.replace("\n", "\r\n"));
    }

    @Test
    void settingAValueThatIsThereChangesNothing() {
        ParallelProperties properties = ParallelProperties.parse(FILE)
                .withTag("nightly", "Only at night")
                .withOverride("parallel.categorize.prefix", "p-")
                .withPins(ParallelProperties.parse(FILE).pins());

        assertThat(properties.render()).isEqualTo(FILE);
    }

    @Test
    void aNewLineGoesToItsSortedPlaceAndAllOthersStay() {
        String rendered = ParallelProperties.parse(FILE)
                .withTag("unit", "Fast")
                .withTag("a", "First")
                .render();

        assertThat(rendered)
                .isEqualTo(FILE.replace(
                        "parallel.tag.nightly=Only at night\n",
                        "parallel.tag.a=First\nparallel.tag.nightly=Only at night\nparallel.tag.unit=Fast\n"));
    }

    @Test
    void aNewFirstLineStaysBelowTheHeadingAndLeavesACommentWithItsLine() {
        assertThat(ParallelProperties.parse(FILE)
                        .withOverride("parallel.a", "1")
                        .render())
                .startsWith("# Our pins.\n\nparallel.a=1\n# reviewed\nparallel.category.a.BTest=slow\n");
    }

    @Test
    void pinsReplaceOlderPins() {
        Pins pins = new Pins(210, Map.of(Category.SLOW, PinnedRange.around(3)), 0.3149, 4);

        ParallelProperties properties = ParallelProperties.parse(FILE).withPins(pins);

        assertThat(properties.render())
                .contains("parallel.pin.minimumTests=210\n", "parallel.pin.slow=2..4\n")
                .contains("parallel.pin.minImprovement=31.4%\n", "parallel.pin.highestConcurrency=4\n")
                .doesNotContain("parallel.pin.unit", "parallel.pin.integration");
        assertThat(ParallelProperties.parse(properties.render()).pins().minimumTests())
                .isEqualTo(210);
    }

    @Test
    void noPinsAreWrittenForNothingPinned() {
        ParallelProperties properties = ParallelProperties.empty().withPins(Pins.none());

        assertThat(properties.render()).isEqualTo(ParallelProperties.empty().render());
    }

    @Test
    void aPinnedRangeIsTenPercentToEitherSideRoundedOutwards() {
        assertThat(PinnedRange.around(187)).hasToString("168..206");
        assertThat(PinnedRange.around(0)).hasToString("0..0");
        assertThat(PinnedRange.around(1).of(100).contains(1)).isTrue();
    }

    @Test
    void aNewFileDeclaresTheCategoriesSorted() {
        assertThat(ParallelProperties.empty().withCategories("").render().lines())
                .filteredOn(line -> line.startsWith("parallel."))
                .isSorted()
                .hasSize(3)
                .allMatch(line -> line.startsWith("parallel.tag."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    nonsense                      | expected name=value
                    =1                            | expected name=value
                    <<<<<<< HEAD=1                | expected name=value
                    parallel.pin.unit=3           | a range such as
                    parallel.pin.unit=9..3        | a range such as
                    parallel.pin.unit=1..20%      | a range such as
                    parallel.pin.unit=1..200%     | a range such as
                    parallel.pin.unit=10%..200%   | a range such as
                    parallel.pin.unit=1.5..3      | a range such as
                    parallel.pin.minimumTests=-1  | a whole number
                    parallel.pin.minImprovement=1 | a percentage such as
                    parallel.pin.speed=1          | there is no pin
                    parallel.tag.unit=            | a tag declaration
                    parallel.tag.=x               | a tag declaration
                    parallel.category.A=fast      | unit, integration or slow
                    parallel.a=1\\                | cannot continue
                    parallel.tag.x=2              | already set in line 1
                    """)
    void aBadLineIsOneErrorThatNamesIt(String line, String problem) {
        assertThatThrownBy(() -> ParallelProperties.parse("parallel.tag.x=1\n# comment\n" + line + "\n"))
                .isInstanceOf(BadPropertiesException.class)
                .hasMessageStartingWith(".mvn/parallel/parallel.properties:3: ")
                .hasMessageContaining(problem);
    }

    @Test
    void theClosestDeclaredCategoryWins() {
        ParallelProperties properties = ParallelProperties.empty()
                .withCategory("a.BTest", Category.INTEGRATION)
                .withCategory("a.BTest$Inner", Category.SLOW)
                .withCategory("a.BTest#fast", Category.UNIT)
                .withCategory("a.Gone", Category.SLOW);
        TestMethod own = new TestMethod("a.BTest", "other", "int");
        TestMethod fast = new TestMethod("a.BTest", "fast", "int");
        TestMethod nested = new TestMethod("a.BTest$Inner$Deep", "any", "");
        TestMethod none = new TestMethod("a.BTester", "any", "");

        assertThat(properties.categories().of(List.of(own, fast, nested, none)))
                .containsOnly(
                        Map.entry(own, Category.INTEGRATION),
                        Map.entry(fast, Category.UNIT),
                        Map.entry(nested, Category.SLOW));
        assertThat(properties.categories().unused(List.of(own, fast, nested, none)))
                .containsExactly("a.Gone");
    }

    @Test
    void aProjectWithoutTheFileHasNothingDeclared(@TempDir Path root) {
        assertThat(ParallelProperties.read(root).tags()).isEmpty();
    }

    @Test
    void theFileIsReadAsUtf8(@TempDir Path root) throws Exception {
        Path file = root.resolve(ParallelProperties.PATH);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "parallel.tag.unit=schnell für alle\n");

        assertThat(ParallelProperties.read(root).tags()).containsEntry("unit", "schnell für alle");
    }

    @Test
    void aByteOrderMarkIsNoText(@TempDir Path root) throws Exception {
        Path file = root.resolve(ParallelProperties.PATH);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "\uFEFF# of a team\nparallel.tag.unit=fast\n");

        assertThat(ParallelProperties.read(root).tags()).containsEntry("unit", "fast");
    }
}
