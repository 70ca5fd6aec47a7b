package io.github.parallelmaven;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of the architecture: who may see whom. Nothing is frozen, nothing is exempt but the generated help goal. */
class ArchitectureTest {

    private static final String BASE = "io.github.parallelmaven.";

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.parallelmaven")
            .that(describe(
                    "written by us",
                    type -> !type.getSimpleName().equals("HelpMojo")
                            && !type.getPackageName().startsWith(BASE + "probe.asm")));

    private static final String JACKSON = "com.fasterxml.jackson..";
    private static final String EXEC = "org.apache.commons.exec..";
    private static final String XML = "javax.xml.stream..";

    /** A room, what of ours it may see beside itself, and its libraries beside the JDK. */
    static Stream<Arguments> table() {
        return Stream.of(
                room("model", List.of()),
                room("json", List.of(), JACKSON),
                room("project", List.of("model"), XML),
                room("analysis.source", List.of("model"), "com.github.javaparser.."),
                room("analysis.configuration", List.of("model"), "org.yaml.snakeyaml..", XML),
                room("analysis.bytecode", List.of("model", "analysis.configuration"), "org.objectweb.asm.."),
                room("analysis.category", List.of("model")),
                room(
                        "analysis.hazard",
                        List.of("model", "json", "analysis.bytecode", "analysis.configuration"),
                        JACKSON),
                room(
                        "analysis.hazard.framework",
                        List.of("model", "analysis.bytecode", "analysis.configuration", "analysis.hazard")),
                room("analysis.hazard.outside", List.of("model", "analysis.bytecode", "analysis.hazard")),
                room("analysis.hazard.load", List.of("model", "analysis.bytecode", "analysis.hazard")),
                room("run", List.of("model", "probe"), JACKSON, XML, "com.sun.management.."),
                room("run.tune", List.of("model", "run")),
                room("edit.file", List.of("model"), "com.github.difflib.."),
                room("edit.source", List.of("model", "edit.file")),
                room("edit.pom", List.of("model", "edit.file"), "eu.maveniverse.domtrip.."),
                room("edit.journal", List.of("model", "json", "edit.file", "edit.source"), JACKSON),
                room(
                        "edit.rollback",
                        List.of("model", "edit.file", "edit.source", "edit.journal"),
                        "com.github.difflib.."),
                room(
                        "edit",
                        List.of("model", "edit.file", "edit.source", "edit.pom", "edit.journal", "edit.rollback"),
                        EXEC),
                room("git", List.of(), EXEC),
                room("gate", List.of("model")),
                room("report", List.of("model", "json"), JACKSON),
                room(
                        "phase",
                        List.of(
                                "model",
                                "project",
                                "analysis.source",
                                "analysis.bytecode",
                                "analysis.category",
                                "analysis.hazard",
                                "run",
                                "run.tune",
                                "edit",
                                "edit.file",
                                "edit.source",
                                "edit.pom",
                                "edit.journal",
                                "edit.rollback",
                                "git",
                                "gate",
                                "report")),
                room(
                        "maven",
                        List.of("model", "phase", "project", "run", "probe"),
                        "org.apache.maven..",
                        "org.eclipse.aether..",
                        "org.codehaus.plexus..",
                        "javax.inject..",
                        JACKSON,
                        EXEC),
                // edit and project: refusals and the user's own overrides reach the exception and the parameters
                // unwrapped.
                room(
                        "mojo",
                        List.of("model", "phase", "maven", "report", "edit", "edit.file", "edit.rollback", "project"),
                        "org.apache.maven..",
                        "javax.inject.."));
    }

    private static Arguments room(String name, List<String> sees, String... libraries) {
        return Arguments.of(name, sees, List.of(libraries));
    }

    @ParameterizedTest(name = "{0} sees only {1} and {2}")
    @MethodSource("table")
    void aRoomSeesOnlyWhatTheTableSays(String room, List<String> sees, List<String> libraries) {
        String[] allowed = Stream.of(
                        Stream.of("java..", "org.jspecify.annotations", BASE + room),
                        sees.stream().map(BASE::concat),
                        libraries.stream())
                .flatMap(packages -> packages)
                .toArray(String[]::new);

        classes()
                .that()
                .resideInAPackage(BASE + room)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed))
                .check(OURS);
    }

    @Test
    void everyPackageIsARoomOfTheTable() {
        TreeSet<String> rooms = new TreeSet<>();
        table().map(arguments -> BASE + arguments.get()[0]).forEach(rooms::add);
        rooms.addAll(List.of(BASE + "probe", BASE + "probe.agent"));

        assertThat(packages()).isEqualTo(rooms);
    }

    private static TreeSet<String> packages() {
        TreeSet<String> packages = new TreeSet<>();
        OURS.that(describe("code", type -> !type.getSimpleName().equals("package-info")))
                .forEach(type -> packages.add(type.getPackageName()));
        return packages;
    }

    @Test
    void theProbeDependsOnTestFrameworksAlone() {
        classes()
                .that()
                .resideInAPackage(BASE + "probe")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "org.junit..",
                        "junit.framework",
                        "org.testng..",
                        "org.jspecify.annotations",
                        BASE + "probe"))
                .check(OURS);
    }

    /** A listener without the agent must load, and the agent must start where no framework is. */
    @Test
    void theAgentDependsOnTheJdkAndItsOwnCopyOfAsm() {
        classes()
                .that()
                .resideInAPackage(BASE + "probe.agent")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                "org.jspecify.annotations",
                                "org.objectweb.asm..",
                                BASE + "probe.asm..",
                                BASE + "probe.agent")
                        .or(describe(
                                "part of the probe that links no framework",
                                type -> Set.of("JsonLine", "WireFormat", "Mutability", "Mockito")
                                        .contains(type.getSimpleName()))))
                .check(OURS);
    }

    @Test
    void ofTheProbeOnlyItsWireFormatIsSeen() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE + "probe", BASE + "probe.agent")
                .should()
                .dependOnClassesThat(resideInAnyPackage(BASE + "probe..").and(outermostIsNot("WireFormat")))
                .check(OURS);
    }

    private static DescribedPredicate<JavaClass> outermostIsNot(String name) {
        return describe("not part of " + name, type -> {
            JavaClass at = type;
            while (at.getEnclosingClass().isPresent()) {
                at = at.getEnclosingClass().get();
            }
            return !at.getSimpleName().equals(name);
        });
    }

    @Test
    void noPackagesFormACircle() {
        slices().matching(BASE + "(**)").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void gatesArePure() {
        noClasses()
                .that()
                .resideInAPackage(BASE + "gate")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.io..", "java.nio.file..", "java.nio.channels..", "java.net..", "java.util.logging..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(System.class, Thread.class, Runtime.class, ProcessBuilder.class, java.time.Clock.class)
                .check(OURS);
    }

    @Test
    void theModelHasNoClockAndDoesNoIo() {
        noClasses()
                .that()
                .resideInAPackage(BASE + "model")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        System.class,
                        java.time.Clock.class,
                        java.nio.file.Files.class,
                        java.io.File.class,
                        Runtime.class)
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .check(OURS);
    }

    /** What changed classes of the user call can be nothing but static, and is copied into the JDK by its bytes. */
    private static final String TOUCHES = BASE + "probe.agent.Touches";

    @Test
    void noStaticFieldIsMutable() {
        fields().that()
                .areStatic()
                .and()
                .areNotDeclaredIn(TOUCHES)
                .should()
                .beFinal()
                .check(OURS);
    }

    /** The probe's recordings of a process are the one exception: two service loaders can meet nowhere else. */
    @Test
    void whatAStaticFieldHoldsIsUnmodifiable() {
        assertThat(OURS.stream().flatMap(type -> type.getFields().stream()))
                .filteredOn(field -> field.getModifiers().contains(JavaModifier.STATIC)
                        && !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filteredOn(ArchitectureTest::isContainer)
                .filteredOn(field -> !field.getFullName().equals(BASE + "probe.Recording.OF_PROCESS"))
                .filteredOn(field -> !field.getOwner().getName().equals(TOUCHES))
                .isNotEmpty()
                .allSatisfy(field -> assertThat(valueOf(field).getClass().getName())
                        .as(field.getFullName())
                        .matches("java\\.util\\.(ImmutableCollections\\$|Collections\\$Unmodifiable).*"));
    }

    /** An array is never unmodifiable, so a private one is as far as it may go: nobody else can write to it. */
    private static boolean isContainer(JavaField field) {
        return field.getRawType().isArray() && !field.getModifiers().contains(JavaModifier.PRIVATE)
                || field.getRawType().isAssignableTo(Collection.class)
                || field.getRawType().isAssignableTo(Map.class);
    }

    private static Object valueOf(JavaField field) {
        try {
            Field reflected = field.reflect();
            reflected.setAccessible(true);
            return reflected.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field.getFullName(), e);
        }
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Processor|Common)")
                .check(OURS);
    }

    @Test
    void everyPackageIsNullMarked() {
        JavaPackage root = OURS.getPackage("io.github.parallelmaven");
        assertThat(packages())
                .allSatisfy(name -> assertThat(
                                root.getPackage(name.substring(BASE.length())).isAnnotatedWith(NullMarked.class))
                        .as(name)
                        .isTrue());
    }

    @ParameterizedTest(name = "{0} is imported only by {1}")
    @MethodSource("owners")
    void aLibraryHasItsOwners(String library, List<String> owners) {
        noClasses()
                .that()
                .resideOutsideOfPackages(owners.stream().map(BASE::concat).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(OURS);
    }

    static Stream<Arguments> owners() {
        return Stream.of(
                Arguments.of("org.apache.maven..", List.of("maven", "mojo")),
                Arguments.of("com.github.javaparser..", List.of("analysis.source")),
                Arguments.of("org.objectweb.asm..", List.of("analysis.bytecode", "probe.agent")),
                Arguments.of("org.yaml.snakeyaml..", List.of("analysis.configuration")),
                Arguments.of("eu.maveniverse.domtrip..", List.of("edit.pom")));
    }

    @Test
    void theTableNamesNoPackageThatDoesNotExist() {
        assertThat(table().flatMap(arguments -> ((List<?>) arguments.get()[1]).stream()))
                .allSatisfy(name -> assertThat(packages()).contains(BASE + name));
    }
}
