package io.github.parallelmaven.analysis.category;

import static io.github.parallelmaven.model.Category.INTEGRATION;
import static io.github.parallelmaven.model.Category.SLOW;
import static io.github.parallelmaven.model.Category.UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.parallelmaven.model.AnnotationInsertion;
import io.github.parallelmaven.model.Category;
import io.github.parallelmaven.model.ChangeGroup;
import io.github.parallelmaven.model.Classification;
import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.SourceOutline;
import io.github.parallelmaven.model.TestId;
import io.github.parallelmaven.model.TestMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TagPlanTest {

    private final List<DiscoveredTest> tests = new ArrayList<>();
    private final List<Classification> classifications = new ArrayList<>();
    private final Map<String, SourceOutline.Type> types = new TreeMap<>();
    private final Map<String, List<String>> supertypes = new TreeMap<>();
    private final Set<String> inseparable = new TreeSet<>();

    @Test
    void aClassWhoseTestsAgreeGetsOneAnnotation() {
        type("A", "one", "two");
        test("A", "one", UNIT);
        test("A", "two", UNIT);

        AnnotationInsertion insertion = plan().insertions().get(0);

        assertThat(plan().insertions()).hasSize(1);
        assertThat(insertion.className()).isEqualTo("A");
        assertThat(insertion.method()).isEmpty();
        assertThat(insertion.annotation()).isEqualTo("org.junit.jupiter.api.Tag");
        assertThat(insertion.arguments()).isEqualTo("\"unit\"");
        assertThat(insertion.group()).isEqualTo(ChangeGroup.TAGS);
        assertThat(insertion.reason()).isEqualTo("all 2 tests of the class are unit");
    }

    @Test
    void aClassWhoseTestsDifferGetsThemOnItsMethods() {
        type("A", "one", "two");
        test("A", "one", UNIT);
        test("A", "two", SLOW);

        assertThat(placed(plan())).containsExactly("A#one unit", "A#two slow");
        assertThat(plan().insertions().get(0).reason()).isEqualTo("unit: took 1.0 ms");
    }

    @Test
    void nestedClassesInheritTheOuterClasssTag() {
        type("A", "one");
        type("A$Inner", "two");
        test("A", "one", UNIT);
        test("A$Inner", "two", UNIT);

        assertThat(placed(plan())).containsExactly("A unit");
    }

    @Test
    void aStaticMemberClassIsTaggedByItself() {
        type("A", "one");
        type("A$Member", "two");
        test("A", "one", UNIT);
        tests.add(Tests.inStaticMember("A$Member", "two"));
        classifications.add(Tests.classified("A$Member", "two", UNIT));

        assertThat(placed(plan())).containsExactly("A unit", "A$Member unit");
    }

    @Test
    void anOuterClassWithOnlyNestedTestsGetsTheTag() {
        type("A");
        type("A$First", "one");
        type("A$Second", "two");
        test("A$First", "one", UNIT);
        test("A$Second", "two", UNIT);

        assertThat(placed(plan())).containsExactly("A unit");
    }

    @Test
    void aNestedClassThatDiffersIsTaggedByItselfAndTheOuterOneOnMethods() {
        type("A", "one");
        type("A$Inner", "two", "three");
        test("A", "one", UNIT);
        test("A$Inner", "two", SLOW);
        test("A$Inner", "three", SLOW);

        assertThat(placed(plan())).containsExactly("A#one unit", "A$Inner slow");
    }

    @Test
    void aTestThatIsTaggedAlreadyGetsNoSecondTag() {
        type("A", "one", "two");
        test("A", "one", UNIT, "unit");
        test("A", "two", SLOW, "slow", "other");

        assertThat(plan().insertions()).isEmpty();
    }

    @Test
    void anExistingOtherCategoryOnOneMethodKeepsTheTagOffTheClass() {
        type("A", "one", "two", "three");
        test("A", "one", UNIT);
        test("A", "two", UNIT);
        test("A", "three", SLOW, "slow");

        assertThat(placed(plan())).containsExactly("A#one unit", "A#two unit");
    }

    @Test
    void withTheSameCategoryOnOneMethodTheClassIsTagged() {
        type("A", "one", "two");
        test("A", "one", UNIT, "unit");
        test("A", "two", UNIT);

        assertThat(placed(plan())).containsExactly("A unit");
    }

    @Test
    void aBaseClassIsNotTaggedButItsSubclassesAre() {
        type("Base", "common");
        type("A", "own");
        type("B", "own");
        extend("A", "Base");
        extend("B", "Base");
        test("A", "common", UNIT);
        test("A", "own", UNIT);
        test("B", "common", SLOW);
        test("B", "own", SLOW);

        assertThat(placed(plan())).containsExactly("A unit", "B slow");
    }

    @Test
    void anInheritedMethodThatIsTheSameInAllSubclassesIsTaggedWhereItIsDeclared() {
        type("Base", "common");
        type("A", "own");
        type("B", "own");
        extend("A", "Base");
        extend("B", "Base");
        test("A", "common", SLOW);
        test("A", "own", UNIT);
        test("B", "common", SLOW);
        test("B", "own", UNIT);

        assertThat(placed(plan())).containsExactly("A#own unit", "B#own unit", "Base#common slow");
    }

    @Test
    void anInheritedMethodThatDiffersBetweenSubclassesRaisesTheClass() {
        type("Base", "common");
        type("A", "own", "other");
        type("B", "own");
        extend("A", "Base");
        extend("B", "Base");
        test("A", "common", INTEGRATION);
        test("A", "own", UNIT);
        test("A", "other", UNIT);
        test("B", "common", UNIT);
        test("B", "own", UNIT);

        TagPlan plan = plan();

        assertThat(placed(plan)).containsExactly("A integration", "B unit");
        assertThat(plan.untaggable()).isEmpty();
        assertThat(category(plan, "A", "own")).isEqualTo(INTEGRATION);
        assertThat(category(plan, "B", "common")).isEqualTo(UNIT);
        assertThat(plan.classifications())
                .filteredOn(found -> found.method().equals(Tests.method("A", "own")))
                .singleElement()
                .satisfies(found -> assertThat(found.reasons().get(0))
                        .startsWith("raised from unit to integration with its class A, because common"));
    }

    @Test
    void aSubclassOfATestClassInheritsItsTag() {
        type("A", "one");
        type("B", "two");
        extend("B", "A");
        test("A", "one", UNIT);
        test("B", "one", UNIT);
        test("B", "two", UNIT);

        assertThat(placed(plan())).containsExactly("A unit");
    }

    @Test
    void aSubclassThatDiffersKeepsTheTagOffItsSuperclass() {
        type("A", "one");
        type("B", "two");
        extend("B", "A");
        test("A", "one", UNIT);
        test("B", "one", UNIT);
        test("B", "two", SLOW);

        assertThat(placed(plan())).containsExactly("A#one unit", "B#two slow");
    }

    @Test
    void aDefaultMethodOfAnInterfaceIsTaggedThereWhenAllAgree() {
        type("Contract", "holds");
        type("A", "own");
        extend("A", "Contract");
        test("A", "holds", SLOW);
        test("A", "own", UNIT);

        assertThat(placed(plan())).containsExactly("A#own unit", "Contract#holds slow");
    }

    @Test
    void aMethodInheritedFromALibraryRaisesTheClass() {
        type("A", "own");
        extend("A", "library.Base");
        test("A", "common", INTEGRATION);
        test("A", "own", UNIT);

        assertThat(placed(plan())).containsExactly("A integration");
    }

    @Test
    void aClassWithoutAJavaSourceIsReportedAndNotTagged() {
        test("KotlinTest", "one", UNIT);

        assertThat(plan().insertions()).isEmpty();
        assertThat(plan().untaggable())
                .containsOnlyKeys(Tests.method("KotlinTest", "one"))
                .allSatisfy((test, reason) -> assertThat(reason).contains("no Java source of KotlinTest"));
        assertThat(plan().declarations()).containsExactly(entry("KotlinTest", UNIT));
    }

    @Test
    void theTestsOfAClassWithoutAJavaSourceThatDifferAreDeclaredByMethod() {
        test("KotlinTest", "one", UNIT);
        test("KotlinTest", "two", SLOW);

        assertThat(plan().declarations()).containsExactly(entry("KotlinTest#one", UNIT), entry("KotlinTest#two", SLOW));
    }

    @Test
    void whatCannotBeRaisedBecauseOfAnExistingTagIsReported() {
        type("A", "own");
        extend("A", "library.Base");
        test("A", "common", SLOW);
        test("A", "own", UNIT, "unit");

        assertThat(plan().insertions()).isEmpty();
        assertThat(plan().untaggable()).containsOnlyKeys(Tests.method("A", "common"));
    }

    @Test
    void withExceptionsOnlyWhatIsNotUnitIsTagged() {
        type("A", "one", "two");
        type("B", "one");
        type("C", "one");
        test("A", "one", UNIT);
        test("A", "two", SLOW);
        test("B", "one", UNIT);
        test("C", "one", INTEGRATION);

        assertThat(placed(plan(TagStyle.EXCEPTIONS, ""))).containsExactly("A#two slow", "C integration");
    }

    @Test
    void aSecondPlanAfterTaggingIsEmpty() {
        type("A", "one", "two");
        test("A", "one", UNIT);
        test("A", "two", SLOW);
        List<AnnotationInsertion> first = plan().insertions();
        tests.replaceAll(test -> new DiscoveredTest(
                test.id(), test.method(), Set.of(test.method().methodName().equals("one") ? "unit" : "slow")));

        assertThat(first).hasSize(2);
        assertThat(plan().insertions()).isEmpty();
    }

    @Test
    void thePrefixStandsBeforeTheTag() {
        type("A", "one");
        test("A", "one", UNIT, "unit");

        assertThat(placed(plan(TagStyle.ALL, "p-"))).containsExactly("A p-unit");
    }

    @Test
    void aJUnit4ClassGetsACategoryWhoseMarkerIsBelowThePackageOfAllTests() {
        type("org.shop.cart.CartTest", "adds");
        type("org.shop.TillTest", "opens");
        junit4("org.shop.cart.CartTest", "adds", UNIT);
        junit4("org.shop.TillTest", "opens", SLOW);

        assertThat(placed(plan())).containsExactly("org.shop.TillTest Slow.class", "org.shop.cart.CartTest Unit.class");
        assertThat(plan().insertions())
                .extracting(AnnotationInsertion::imports)
                .containsExactly(List.of("org.shop.category.Slow"), List.of("org.shop.category.Unit"));
    }

    @Test
    void markersForTestsOfNoPackageAreInAPackageSinceNobodyElseCouldNameThem() {
        type("CartTest", "adds");
        junit4("CartTest", "adds", UNIT);

        assertThat(plan().insertions())
                .extracting(AnnotationInsertion::imports)
                .containsExactly(List.of("category.Unit"));
    }

    @Test
    void besideTestsOfAPackageThoseOfNoneUseTheMarkersBelowIt() {
        type("CartTest", "adds");
        type("org.shop.TillTest", "opens");
        junit4("CartTest", "adds", UNIT);
        junit4("org.shop.TillTest", "opens", SLOW);

        assertThat(plan().insertions())
                .extracting(AnnotationInsertion::imports)
                .containsExactly(List.of("org.shop.category.Unit"), List.of("org.shop.category.Slow"));
    }

    @Test
    void aClassThatInheritsACategoryOfTheUsersKeepsIt() {
        types.put(
                "a.Base",
                new SourceOutline.Type(
                        "a.Base",
                        0,
                        1,
                        "",
                        true,
                        List.of("Category"),
                        List.of("@Category(Db.class)"),
                        List.of(),
                        List.of()));
        type("a.OneTest", "one");
        extend("a.OneTest", "a.Base");
        junit4("a.OneTest", "one", UNIT, "a.Db");

        assertThat(placed(plan())).containsExactly("a.OneTest#one Unit.class");
    }

    @Test
    void aMarkerThatTheTestsMayNotSeeIsNotUsedForThem() {
        type("org.shop.CartTest", "adds");
        type("org.shop.cart.TillTest", "opens");
        type("org.shop.cart.Slow");
        junit4("org.shop.CartTest", "adds", SLOW);
        junit4("org.shop.cart.TillTest", "opens", SLOW, "org.shop.cart.Slow");

        assertThat(plan().insertions())
                .extracting(AnnotationInsertion::imports)
                .containsExactly(List.of("org.shop.category.Slow"));
    }

    @Test
    void aMarkerThatTestsCarryAlreadyIsUsedForTheOthersToo() {
        type("org.shop.CartTest", "adds");
        type("org.shop.kinds.SlowTests");
        type("org.shop.TillTest", "opens");
        junit4("org.shop.CartTest", "adds", SLOW);
        junit4("org.shop.TillTest", "opens", SLOW, "org.shop.kinds.SlowTests");

        assertThat(plan().insertions())
                .extracting(AnnotationInsertion::imports)
                .containsExactly(List.of("org.shop.kinds.SlowTests"));
    }

    @Test
    void ofAJUnit3ClassOnlyTheMethodsAreMarkedSinceNothingReadsTheClass() {
        type("a.OldTest", "testOne", "testTwo");
        extend("a.OldTest", "junit.framework.TestCase");
        junit4("a.OldTest", "testOne", UNIT);
        junit4("a.OldTest", "testTwo", UNIT);

        assertThat(placed(plan())).containsExactly("a.OldTest#testOne Unit.class", "a.OldTest#testTwo Unit.class");
    }

    @Test
    void testsThatRunAllOrNoneGetTheHighestCategoryAmongThemOnTheirClass() {
        type("a.WholeTest", "grinds", "turns");
        inseparable.add("a.WholeTest");
        junit4("a.WholeTest", "grinds", INTEGRATION);
        junit4("a.WholeTest", "turns", UNIT);

        assertThat(placed(plan())).containsExactly("a.WholeTest Integration.class");
        assertThat(category(plan(), "a.WholeTest", "turns")).isEqualTo(INTEGRATION);
        assertThat(plan().classifications().get(1).reasons())
                .first()
                .asString()
                .contains("raised from unit to integration", "a.WholeTest", "not Filterable");
    }

    @Test
    void anInheritedMethodIsNotTaggedForAClassWhoseTestsRunAllOrNone() {
        type("a.Base", "common");
        type("a.PlainTest", "own");
        type("a.WholeTest", "turns");
        extend("a.PlainTest", "a.Base");
        extend("a.WholeTest", "a.Base");
        inseparable.add("a.WholeTest");
        junit4("a.PlainTest", "common", UNIT);
        junit4("a.PlainTest", "own", INTEGRATION);
        junit4("a.WholeTest", "common", UNIT);
        junit4("a.WholeTest", "turns", SLOW);

        assertThat(placed(plan())).containsExactly("a.PlainTest Integration.class", "a.WholeTest Slow.class");
    }

    @Test
    void aClassAroundJUnit4TestsIsNotMarkedForThem() {
        type("a.OuterTest");
        type("a.OuterTest$In", "one");
        junit4("a.OuterTest$In", "one", UNIT);

        assertThat(placed(plan())).containsExactly("a.OuterTest$In Unit.class");
    }

    @Test
    void theTestsOfAnotherEngineAreDeclaredAndNotTagged() {
        type("a.FeatureTest", "one");
        TestMethod test = Tests.method("a.FeatureTest", "one");
        tests.add(new DiscoveredTest(new TestId("[engine:spock]/[spec:a.FeatureTest]/[feature:one]"), test, Set.of()));
        classifications.add(Tests.classified("a.FeatureTest", "one", SLOW));

        assertThat(plan().insertions()).isEmpty();
        assertThat(plan().declarations()).containsExactly(entry("a.FeatureTest", SLOW));
    }

    @Test
    void overloadsAreToldApartByTheirParameterTypes() {
        types.put(
                "A",
                new SourceOutline.Type(
                        "A",
                        0,
                        1,
                        "",
                        true,
                        List.of(),
                        List.of(),
                        List.of(
                                Tests.source("sum", "int, String[]", ""),
                                Tests.source("sum", "Entry, T", ""),
                                Tests.source("sum", "List", ""))));
        TestSources sources = new TestSources(types, Map.of(), Set.of());

        assertThat(parameters(sources, "int, [Ljava.lang.String;")).isEqualTo("int, String[]");
        assertThat(parameters(sources, "java.util.Map$Entry, T")).isEqualTo("Entry, T");
        assertThat(parameters(sources, "java.util.Collection")).isEqualTo("List");
        assertThat(sources.declaration(new TestMethod("A", "sum", "a.Other, java.lang.Object")))
                .isEmpty();
    }

    private static String parameters(TestSources sources, String types) {
        return sources.declaration(new TestMethod("A", "sum", types))
                .orElseThrow()
                .method()
                .parameterTypes();
    }

    private void type(String name, String... methods) {
        types.put(name, Tests.type(name, methods));
    }

    private void extend(String name, String... superclasses) {
        supertypes.put(name, List.of(superclasses));
    }

    private void test(String className, String method, Category category, String... tags) {
        TestMethod test = Tests.method(className, method);
        tests.add(Tests.test(className, method, tags));
        classifications.add(Tests.classified(className, method, category));
    }

    private void junit4(String className, String method, Category category, String... markers) {
        tests.add(Tests.junit4(className, method, markers));
        classifications.add(Tests.classified(className, method, category));
    }

    private TagPlan plan() {
        return plan(TagStyle.ALL, "");
    }

    private TagPlan plan(TagStyle style, String prefix) {
        CategorySettings settings = CategorySettings.defaults().withPrefix(prefix);
        return TagPlan.of(classifications, tests, new TestSources(types, supertypes, inseparable), settings, style);
    }

    private static Category category(TagPlan plan, String className, String method) {
        return plan.classifications().stream()
                .filter(found -> found.method().equals(Tests.method(className, method)))
                .findFirst()
                .orElseThrow()
                .category();
    }

    private static List<String> placed(TagPlan plan) {
        return plan.insertions().stream()
                .map(found -> found.className() + (found.method().isEmpty() ? "" : "#" + found.method()) + " "
                        + found.arguments().replace("\"", ""))
                .toList();
    }
}
