package io.github.parallelmaven.analysis.bytecode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where JUnit enters a test class: its test and lifecycle methods, nested classes, superclasses and extensions. */
final class EntryPoints {

    private final CodeModel code;
    private final JupiterTypes jupiter;
    private final Set<String> types = new LinkedHashSet<>();
    private final List<MethodCode> methods;

    EntryPoints(CodeModel code, String testClass) {
        this(code, List.of(testClass));
    }

    private EntryPoints(CodeModel code, List<String> roots) {
        this.code = code;
        this.jupiter = code.jupiter();
        roots.forEach(this::collect);
        this.methods = lookUp();
    }

    /** Those of all that counts as this class where classes are kept apart: its static members may run as classes of their own. */
    static EntryPoints withStaticMembers(CodeModel code, String testClass) {
        List<String> roots = new ArrayList<>(List.of(testClass));
        DeclaredTests.staticMembers(code, testClass).forEach(member -> roots.add(member.name()));
        return new EntryPoints(code, roots);
    }

    private void collect(String type) {
        if (code.own(type).isPresent() && types.add(type)) {
            code.own(type).ifPresent(this::collectInside);
            withInterfaces(type).forEach(ancestor -> {
                extensions(ancestor);
                code.members(ancestor.name()).stream()
                        .filter(member -> !member.isStaticMember())
                        .filter(member -> jupiter.isAnnotated(member.annotations(), "org.junit.jupiter.api.Nested"))
                        .forEach(member -> collect(member.name()));
            });
        }
    }

    /** What it runs beside its own methods, such as the classes of a suite. */
    private void collectInside(ClassFacts type) {
        JUnit4Tests.inside(code, type)
                .orElseGet(() -> DeclaredTests.selected(code, type))
                .forEach(child -> collect(child.name()));
    }

    private void extensions(ClassFacts type) {
        List<AnnotationFacts> all = new ArrayList<>(jupiter.expand(type.annotations()));
        type.fields().forEach(field -> all.addAll(jupiter.expand(field.annotations())));
        type.methods().forEach(method -> all.addAll(jupiter.expand(method.annotations())));
        for (AnnotationFacts annotation : all) {
            for (Object value : annotation.list("value")) {
                if (value instanceof Value.TypeLiteral literal && isExtension(annotation.type())) {
                    code.own(literal.type()).ifPresent(found -> types.add(found.name()));
                }
            }
        }
    }

    private static boolean isExtension(String annotation) {
        return annotation.equals("org.junit.jupiter.api.extension.ExtendWith")
                || annotation.equals("org.junit.jupiter.params.provider.ArgumentsSource");
    }

    /** Types that JUnit itself creates. */
    Set<String> types() {
        return types;
    }

    /** What JUnit calls; looked up once. */
    List<MethodCode> methods() {
        return methods;
    }

    private List<MethodCode> lookUp() {
        List<MethodCode> methods = new ArrayList<>();
        for (String type : types) {
            Set<String> seen = new HashSet<>();
            Set<String> named = sources(type);
            for (ClassFacts ancestor : withInterfaces(type)) {
                boolean allPublic = ancestor.isOwn() && TestNgTests.annotated(code, ancestor);
                for (MethodCode method : code.code(ancestor.name())) {
                    boolean entered = isEntered(method.header(), named)
                            || allPublic
                                    && method.header().isPublic()
                                    && !method.header().isStatic();
                    if (entered && (isOwnOnly(method) || seen.add(signature(method)))) {
                        methods.add(method);
                    }
                }
            }
            named.stream().filter(name -> name.contains("#")).forEach(name -> methods.addAll(elsewhere(name)));
        }
        return methods;
    }

    /** A method of another class gives the arguments: {@code org.example.Numbers#values}. */
    private List<MethodCode> elsewhere(String name) {
        int hash = name.indexOf('#');
        String method = name.substring(hash + 1);
        return code.code(name.substring(0, hash)).stream()
                .filter(declared -> declared.name().equals(method))
                .toList();
    }

    private static boolean isOwnOnly(MethodCode method) {
        return method.header().isPrivate() || method.header().isConstructor();
    }

    private static String signature(MethodCode method) {
        return method.header().signature();
    }

    private List<ClassFacts> withInterfaces(String type) {
        return code.ancestry(type).stream().filter(ClassFacts::isOwn).toList();
    }

    private boolean isEntered(MethodHeader method, Set<String> named) {
        return method.isConstructor()
                || named.contains(method.name())
                || jupiter.isEntryPoint(method)
                || isJUnit3(method);
    }

    private boolean isJUnit3(MethodHeader method) {
        boolean named = method.name().startsWith("test")
                || method.name().equals("setUp")
                || method.name().equals("tearDown");
        return named && method.descriptor().equals("()V") && code.isSubtype(method.owner(), "junit.framework.TestCase");
    }

    /** Names of methods that give arguments, without the parameters that JUnit lets them be told apart by. */
    private Set<String> sources(String type) {
        Set<String> names = new HashSet<>();
        for (ClassFacts ancestor : withInterfaces(type)) {
            for (MethodHeader method : ancestor.methods()) {
                for (AnnotationFacts annotation : jupiter.expand(method.annotations())) {
                    if (annotation.type().endsWith(".MethodSource")) {
                        annotation.list("value").forEach(name -> names.add(withoutParameters(String.valueOf(name))));
                        names.add(annotation.list("value").isEmpty() ? method.name() : "");
                    }
                }
            }
        }
        return names;
    }

    private static String withoutParameters(String name) {
        int bracket = name.indexOf('(');
        return bracket < 0 ? name : name.substring(0, bracket);
    }
}
