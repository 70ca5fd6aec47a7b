package io.github.parallelmaven.analysis.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.parallelmaven.model.DiscoveredTest;
import io.github.parallelmaven.model.MethodFacts;
import io.github.parallelmaven.model.TestFramework;
import io.github.parallelmaven.model.TestMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JUnit 4, JUnit 3 and TestNG as their annotations say, from sources that are compiled beside stubs of these. */
class OtherFrameworksTest {

    private static final String VINTAGE = "[engine:junit-vintage]/[runner:a.";

    @TempDir
    private Path folder;

    private final List<String> sources = new ArrayList<>();

    @BeforeEach
    void stubs() throws IOException {
        annotation("org.junit.Test", "");
        annotation("org.junit.runner.RunWith", "Class<?> value();");
        annotation("org.junit.runners.SuiteClasses", "Class<?>[] value();");
        annotation("org.junit.experimental.categories.Category", "Class<?>[] value();");
        annotation("org.junit.experimental.theories.Theory", "");
        annotation("org.junit.experimental.theories.DataPoints", "");
        annotation("org.testng.annotations.Test", "String[] groups() default {}; boolean enabled() default true;");
        annotation("org.testng.annotations.BeforeMethod", "");
        source("org/junit/runners/Suite.java", """
                package org.junit.runners;
                import java.lang.annotation.*;
                public class Suite {
                    @Retention(RetentionPolicy.RUNTIME) public @interface SuiteClasses { Class<?>[] value(); }
                }
                """);
        source("org/junit/experimental/runners/Enclosed.java", """
                package org.junit.experimental.runners;
                public class Enclosed {}
                """);
        source("junit/framework/TestCase.java", "package junit.framework; public class TestCase {}");
    }

    @Test
    void inheritedMethodsOfJUnit4AreTestsOfTheClassThatRunsThemAndAnOverrideWithoutAnAnnotationIsNone()
            throws IOException {
        source("a/Base.java", """
                package a;
                import org.junit.Test;
                public abstract class Base {
                    @Test public void kept() {}
                    @Test public void overridden() {}
                }
                """);
        source("a/OneTest.java", """
                package a;
                import org.junit.Test;
                public class OneTest extends Base {
                    @Override public void overridden() {}
                    @Test public void own() {}
                    public void helper() {}
                }
                """);

        assertThat(ids())
                .containsExactlyInAnyOrder(
                        VINTAGE + "OneTest]/[test:kept(a.OneTest)]", VINTAGE + "OneTest]/[test:own(a.OneTest)]");
    }

    @Test
    void whatATestOfTestNgDoesIsSeenAlthoughOnlyItsClassIsAnnotated() throws IOException {
        source("org/testng/Assert.java", """
                package org.testng;
                public class Assert { public static void assertTrue(boolean condition) {} }
                """);
        source("a/OneTest.java", """
                package a;
                @org.testng.annotations.Test public class OneTest {
                    public void waits() throws InterruptedException {
                        Thread.sleep(1);
                        org.testng.Assert.assertTrue(true);
                    }
                }
                """);
        CodeModel code = code();
        List<TestMethod> tests = DeclaredTests.of(code, Set.of()).stream()
                .map(DiscoveredTest::method)
                .toList();

        assertThat(CategoryFacts.of(code, tests).values()).singleElement().satisfies(facts -> {
            assertThat(facts.kinds()).containsExactly(MethodFacts.Touch.SLEEP);
            assertThat(facts.assertions()).isEqualTo(1);
        });
    }

    @Test
    void aTheoryAndWhatGivesItsDataAreFollowedLikeTests() throws IOException {
        source("a/OneTest.java", """
                package a;
                import org.junit.experimental.theories.*;
                public class OneTest {
                    @DataPoints public static int[] numbers() { return new int[] {1}; }
                    @Theory public void holds(int number) {}
                    public void helper() {}
                }
                """);

        assertThat(Reach.of(code(), "a.OneTest").steps())
                .extracting(step -> step.method().name())
                .contains("numbers", "holds")
                .doesNotContain("helper");
    }

    @Test
    void theNearestCategoryOfAClassAndThatOfTheMethodCount() throws IOException {
        source("a/Kinds.java", "package a; public class Kinds { public interface Fast {} public interface Odd {} }");
        source("a/Base.java", """
                package a;
                @org.junit.experimental.categories.Category(Kinds.Odd.class) public class Base {}
                """);
        source("a/OneTest.java", """
                package a;
                import org.junit.experimental.categories.Category;
                @Category(Kinds.Fast.class) public class OneTest extends Base {
                    @org.junit.Test public void plain() {}
                    @org.junit.Test @Category(Kinds.Odd.class) public void odd() {}
                }
                """);

        assertThat(tests()).allSatisfy(test -> assertThat(test.framework()).isEqualTo(TestFramework.JUNIT4));
        assertThat(tests())
                .extracting(DiscoveredTest::tags)
                .satisfiesExactlyInAnyOrder(
                        tags -> assertThat(tags).containsExactly("a.Kinds$Fast"),
                        tags -> assertThat(tags).containsExactlyInAnyOrder("a.Kinds$Fast", "a.Kinds$Odd"));
    }

    @Test
    void theCategoryOfAClassCountsForTestsThatItsRunnerMakesUp() throws IOException {
        source("a/Fast.java", "package a; public interface Fast {}");
        source("a/Base.java", """
                package a;
                @org.junit.experimental.categories.Category(Fast.class) public class Base {}
                """);
        source("a/StoryTest.java", "package a; public class StoryTest extends Base {}");
        source("a/OldTest.java", """
                package a;
                @org.junit.experimental.categories.Category(Fast.class)
                public class OldTest extends junit.framework.TestCase {}
                """);
        TestMethod madeUp = new TestMethod("a.StoryTest", "a buyer pays", "");

        assertThat(DeclaredTests.categoriesOfClass(code(), madeUp)).containsExactly("a.Fast");
        assertThat(DeclaredTests.categoriesOfClass(code(), new TestMethod("a.OldTest", "testOne", "")))
                .isEmpty();
        assertThat(DeclaredTests.categoriesOfClass(code(), new TestMethod("A story", "a buyer pays", "")))
                .isEmpty();
    }

    @Test
    void aStaticMemberClassCountsWhereSurefireSelectsIt() throws IOException {
        source("a/OneTest.java", """
                package a;
                public class OneTest {
                    @org.junit.Test public void one() {}
                    public static class InnerTest { @org.junit.Test public void inside() {} }
                }
                """);

        assertThat(ids()).containsExactly(VINTAGE + "OneTest]/[test:one(a.OneTest)]");
        assertThat(DeclaredTests.of(code(), Set.of("a.OneTest", "a.OneTest$InnerTest")))
                .extracting(test -> test.id().value())
                .containsExactly(
                        VINTAGE + "OneTest]/[test:one(a.OneTest)]",
                        VINTAGE + "OneTest$InnerTest]/[test:inside(a.OneTest$InnerTest)]");
    }

    @Test
    void whatTheClassesOfASuiteDoIsWhatTheSuiteDoes() throws IOException {
        source("a/Hidden.java", "package a; public class Hidden { @org.junit.Test public void one() {} }");
        source("a/AllTest.java", """
                package a;
                @org.junit.runner.RunWith(org.junit.runners.Suite.class)
                @org.junit.runners.Suite.SuiteClasses({Hidden.class, BothTest.class})
                public class AllTest {}
                """);
        source("a/BothTest.java", """
                package a;
                @org.junit.runner.RunWith(org.junit.experimental.runners.Enclosed.class)
                public class BothTest {
                    public static class First { @org.junit.Test public void one() {} }
                    public static class Second { @org.junit.Test public void two() {} }
                }
                """);

        assertThat(new EntryPoints(code(), "a.AllTest").types())
                .containsExactlyInAnyOrder(
                        "a.AllTest", "a.Hidden", "a.BothTest", "a.BothTest$First", "a.BothTest$Second");
    }

    @Test
    void aSuiteRunsItsClassesAndEnclosedTheClassesInside() throws IOException {
        source("a/Hidden.java", "package a; public class Hidden { @org.junit.Test public void one() {} }");
        source("a/AllTest.java", """
                package a;
                @org.junit.runner.RunWith(org.junit.runners.Suite.class)
                @org.junit.runners.Suite.SuiteClasses({Hidden.class, AllTest.class}) public class AllTest {}
                """);
        source("a/OuterTest.java", """
                package a;
                @org.junit.runner.RunWith(org.junit.experimental.runners.Enclosed.class) public class OuterTest {
                    public static class In { @org.junit.Test public void two() {} }
                }
                """);

        assertThat(ids())
                .containsExactlyInAnyOrder(
                        VINTAGE + "Hidden]/[test:one(a.Hidden)]",
                        VINTAGE + "AllTest]/[test:a.Hidden]/[test:one(a.Hidden)]",
                        VINTAGE + "OuterTest]/[test:a.OuterTest$In]/[test:two(a.OuterTest$In)]");
        assertThat(tests())
                .extracting(DiscoveredTest::testClass)
                .containsExactlyInAnyOrder("a.Hidden", "a.AllTest", "a.OuterTest");
    }

    @Test
    void onlyARunnerThatIsReadAndTakesNoFilterKeepsTheTestsOfAClassTogether() throws IOException {
        source("org/junit/runner/manipulation/Filterable.java", """
                package org.junit.runner.manipulation;
                public interface Filterable {}
                """);
        source("a/Runners.java", """
                package a;
                public class Runners {
                    public static class Parts implements org.junit.runner.manipulation.Filterable {}
                    public static class Inherited extends Parts {}
                    public static class Whole {}
                }
                """);
        for (String runner : List.of("Parts", "Inherited", "Whole")) {
            source("a/%sTest.java".formatted(runner), """
                    package a;
                    @org.junit.runner.RunWith(Runners.%s.class) public class %sTest {}
                    """.formatted(runner, runner));
        }
        source("a/HeirTest.java", "package a; public class HeirTest extends WholeTest {}");
        source("a/PlainTest.java", "package a; public class PlainTest { @org.junit.Test public void one() {} }");
        CodeModel code = code();

        assertThat(List.of("a.PartsTest", "a.InheritedTest", "a.WholeTest", "a.HeirTest", "a.PlainTest", "a.NoTest"))
                .filteredOn(name -> DeclaredTests.areInseparable(code, name))
                .containsExactly("a.WholeTest", "a.HeirTest");
    }

    @Test
    void inJUnit3TheNameMakesTheTest() throws IOException {
        source("a/OldTest.java", """
                package a;
                public class OldTest extends junit.framework.TestCase {
                    public void testOne() {}
                    public void testWith(int value) {}
                    void testHidden() {}
                    public void setUp() {}
                }
                """);

        assertThat(ids()).containsExactly(VINTAGE + "OldTest]/[test:testOne(a.OldTest)]");
    }

    @Test
    void anAnnotatedClassOfTestNgMakesTestsOfItsPublicMethods() throws IOException {
        source("a/OneTest.java", """
                package a;
                import org.testng.annotations.*;
                @Test(groups = "all") public class OneTest {
                    public void plain() {}
                    @Test(groups = "some") public void grouped(int value) {}
                    @Test(enabled = false) public void off() {}
                    @BeforeMethod public void before() {}
                    void helper() {}
                }
                """);

        assertThat(tests())
                .satisfiesExactlyInAnyOrder(
                        test -> {
                            assertThat(test.id().value())
                                    .isEqualTo("[engine:testng]/[class:a.OneTest]/[method:plain()]");
                            assertThat(test.tags()).containsExactly("all");
                        },
                        test -> {
                            assertThat(test.id().value())
                                    .isEqualTo("[engine:testng]/[class:a.OneTest]/[method:grouped(int)]");
                            assertThat(test.tags()).containsExactlyInAnyOrder("all", "some");
                        });
    }

    @Test
    void aSuiteOfThePlatformRunsTheClassesItSelectsOnceMore() throws IOException {
        annotation("org.junit.jupiter.api.Test", "");
        annotation("org.junit.platform.suite.api.Suite", "");
        annotation("org.junit.platform.suite.api.SelectClasses", "Class<?>[] value();");
        source("a/Part.java", """
                package a;
                public class Part {
                    @org.junit.jupiter.api.Test void sings() {}
                }
                """);
        source("a/AllTest.java", """
                package a;
                import org.junit.platform.suite.api.*;
                @Suite @SelectClasses(Part.class) public class AllTest {}
                """);

        assertThat(tests())
                .extracting(test -> test.id().value(), DiscoveredTest::testClass)
                .containsExactlyInAnyOrder(
                        tuple("[engine:junit-jupiter]/[class:a.Part]/[method:sings()]", "a.Part"),
                        tuple(
                                "[engine:junit-platform-suite]/[suite:a.AllTest]/[engine:junit-jupiter]/[class:a.Part]"
                                        + "/[method:sings()]",
                                "a.AllTest"));
    }

    private void annotation(String name, String elements) throws IOException {
        int dot = name.lastIndexOf('.');
        source(name.replace('.', '/') + ".java", """
                package %s;
                @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                public @interface %s { %s }
                """.formatted(
                        name.substring(0, dot), name.substring(dot + 1), elements));
    }

    private void source(String path, String text) throws IOException {
        Path file = folder.resolve("sources").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        sources.add(file.toString());
    }

    private List<String> ids() {
        return tests().stream().map(test -> test.id().value()).toList();
    }

    private List<DiscoveredTest> tests() {
        return DeclaredTests.of(code(), Set.of());
    }

    private CodeModel code() {
        Path classes = folder.resolve("classes");
        List<String> arguments = new ArrayList<>(List.of("-d", classes.toString(), "-proc:none", "-cp", ""));
        arguments.addAll(sources);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        return CodeModel.read(BytecodeSamples.project(classes, folder.resolve("none")));
    }
}
