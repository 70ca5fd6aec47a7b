package io.github.parallelmaven.analysis.bytecode;

import io.github.parallelmaven.analysis.configuration.ConfigurationFiles;
import io.github.parallelmaven.model.Location;
import io.github.parallelmaven.model.Project;
import io.github.parallelmaven.model.Reactor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The class files of one build, each read once, and what is needed of its libraries. Not safe for several threads.
 */
public final class CodeModel {

    private final SourcePlaces places;
    private final ModuleConfigurations configurations;
    private final LibraryTypes libraries;
    private final LibrarySettings librarySettings;
    private final Surroundings surroundings;
    private final Map<String, ClassFacts> own;
    private final Map<String, Map<String, MethodCode>> codeOfClass = new HashMap<>();
    private final Map<String, List<ClassFacts>> lineages = new HashMap<>();
    private final Map<String, Set<String>> supertypes = new HashMap<>();
    private final Map<String, List<ClassFacts>> members = new HashMap<>();
    private final Map<String, List<ClassFacts>> children = new HashMap<>();
    private final List<Skipped> skipped;
    private final Inheritance inheritance = new Inheritance(this);
    private final CallTargets targets = new CallTargets(this);
    private final OnceMethods onceMethods = new OnceMethods(this);
    private final Callbacks callbacks = new Callbacks(this);
    private final OutwardCalls outwardCalls = new OutwardCalls(this);
    private final CallGraph callGraph = new CallGraph(this);
    private final JupiterTypes jupiter = new JupiterTypes(this);
    private @Nullable Set<String> namedPackages;

    /** A class file that the rules do not read, and why. */
    public record Skipped(String file, String reason) {}

    private CodeModel(Reactor reactor, OwnClasses classes) {
        this.places = new SourcePlaces(reactor);
        this.configurations = new ModuleConfigurations(reactor, classes.files());
        List<Path> classPath = reactor.modules().stream()
                .flatMap(module -> module.testClassPath().stream())
                .distinct()
                .toList();
        this.libraries = new LibraryTypes(classPath);
        this.librarySettings = new LibrarySettings(libraries);
        this.surroundings = new Surroundings(reactor, classPath, classes.folders());
        this.own = classes.byName();
        this.skipped = classes.skipped();
        own.values().forEach(this::index);
    }

    /** The same for a build of one module. */
    public static CodeModel read(Project only) {
        return read(Reactor.of(only));
    }

    /**
     * Reads the headers of all test and main classes of the modules, and of the modules on their test class paths. A class
     * file that cannot be read, and a second one of a name that differs from the first, is {@link #skipped}, never an error.
     */
    public static CodeModel read(Reactor reactor) {
        return new CodeModel(reactor, OwnClasses.read(reactor));
    }

    private void index(ClassFacts added) {
        members.computeIfAbsent(added.outer(), key -> new ArrayList<>()).add(added);
        added.parents()
                .forEach(parent -> children.computeIfAbsent(parent, key -> new ArrayList<>())
                        .add(added));
    }

    /** Classes of this build declared directly inside this one. */
    public List<ClassFacts> members(String className) {
        return members.getOrDefault(className, List.of());
    }

    /** Classes and interfaces of this build that extend or implement this one directly. */
    public List<ClassFacts> children(String className) {
        return children.getOrDefault(className, List.of());
    }

    /**
     * What a call may run in this build by the class hierarchy alone: the declared method and those that override it.
     */
    public List<MethodCode> targets(Call call) {
        return targets.of(call);
    }

    /** Class files that the rules do not read. */
    public List<Skipped> skipped() {
        return Collections.unmodifiableList(skipped);
    }

    /** The classes of this build, tests first. */
    public Collection<ClassFacts> classes() {
        return Collections.unmodifiableCollection(own.values());
    }

    /** A class of this build. */
    public Optional<ClassFacts> own(String name) {
        return Optional.ofNullable(own.get(name));
    }

    /** A class of this build, its libraries or the JDK; of the last two the header only. */
    public Optional<ClassFacts> find(String name) {
        ClassFacts mine = own.get(name);
        return mine != null ? Optional.of(mine) : libraries.find(name);
    }

    public boolean isTestCode(String className) {
        return own(className)
                .map(found -> found.origin() == ClassFacts.Origin.TEST)
                .orElse(false);
    }

    /** The class and its superclasses as far as they are readable, nearest first. */
    public List<ClassFacts> lineage(String name) {
        List<ClassFacts> known = lineages.get(name);
        if (known == null) {
            known = List.copyOf(walkUp(name));
            lineages.put(name, known);
        }
        return known;
    }

    private List<ClassFacts> walkUp(String name) {
        List<ClassFacts> line = new ArrayList<>();
        Optional<ClassFacts> next = find(name);
        while (next.isPresent()) {
            line.add(next.get());
            String parent = next.get().superName();
            next = parent.isEmpty() ? Optional.empty() : find(parent);
        }
        return line;
    }

    /** The class, its superclasses and the interfaces of all of them, as far as they are readable, nearest first. */
    public List<ClassFacts> ancestry(String name) {
        Map<String, ClassFacts> found = new LinkedHashMap<>();
        lineage(name).forEach(type -> addWithInterfaces(type, found));
        return List.copyOf(found.values());
    }

    private void addWithInterfaces(ClassFacts type, Map<String, ClassFacts> found) {
        if (found.putIfAbsent(type.name(), type) == null) {
            type.interfaces().forEach(parent -> find(parent).ifPresent(known -> addWithInterfaces(known, found)));
        }
    }

    /** Whether the first is the second or a subtype of it. */
    public boolean isSubtype(String name, String ancestor) {
        return name.equals(ancestor)
                || ancestor.equals("java.lang.Object")
                || supertypes(name).contains(ancestor);
    }

    Set<String> supertypes(String name) {
        Set<String> known = supertypes.get(name);
        if (known == null) {
            known = new HashSet<>();
            supertypes.put(name, known);
            for (String parent : find(name).map(ClassFacts::parents).orElse(List.of())) {
                known.add(parent);
                known.addAll(supertypes(parent));
            }
        }
        return known;
    }

    /** The code of a method of exactly this class. */
    public Optional<MethodCode> declared(String className, String signature) {
        return Optional.ofNullable(methodsOf(className).get(signature));
    }

    /** All methods with code of a class of this build. */
    public Collection<MethodCode> code(String className) {
        return methodsOf(className).values();
    }

    private Map<String, MethodCode> methodsOf(String className) {
        return codeOfClass.computeIfAbsent(className, name -> {
            Map<String, MethodCode> methods = new LinkedHashMap<>();
            own(name)
                    .ifPresent(found -> found.code()
                            .forEach(method -> methods.put(method.header().signature(), method)));
            return methods;
        });
    }

    /** The method that runs when it is called on this very class: declared there or inherited within this build. */
    public Optional<MethodCode> resolve(String className, String signature) {
        return inheritance.method(className, signature);
    }

    /** The declaration that a field instruction means: in the named class or inherited. */
    public Optional<FieldFacts> field(String owner, String name) {
        return inheritance.field(owner, name);
    }

    /** Whether the method starts something once for the JVM; see {@link OnceMethods}. */
    boolean runsOnce(MethodCode method) {
        return onceMethods.isOnce(method);
    }

    /** Where the methods of this build lead within it. */
    CallGraph callGraph() {
        return callGraph;
    }

    /** Digests of the classes with all that rules can see from them. */
    public ReachDigests reachDigests() {
        return new ReachDigests(this);
    }

    /**
     * A digest, in hexadecimal, of what is on the class paths beside the classes of this build: libraries, and the resources
     * of its modules. Empty when some of that cannot be read.
     */
    public Optional<String> surroundingsDigest() {
        return surroundings.digest();
    }

    /** The calls of a method that may leave this build's own code. */
    public List<Call> outwardCalls(MethodCode method) {
        return outwardCalls.of(method);
    }

    /** The static fields of libraries, as {@code owner.name}, in which a call of a library keeps what it is given. */
    public Set<String> librarySettings(Call call) {
        return own(call.owner()).isPresent() ? Set.of() : librarySettings.of(call);
    }

    /** Whether a class of this build names a class of this package, wherever: in code, in a signature, or in a text. */
    public boolean namesPackage(String name) {
        Set<String> known = namedPackages;
        if (known == null) {
            Set<String> found = new HashSet<>();
            own.values()
                    .forEach(type -> ClassReferences.of(type.bytes(), each -> each.indexOf('.') > 0)
                            .forEach(each -> found.add(each.substring(0, each.lastIndexOf('.')))));
            known = found;
            namedPackages = known;
        }
        return known.contains(name);
    }

    /** What code that we do not see can call on an object of this type. */
    List<MethodCode> callbacks(String type) {
        return callbacks.of(type);
    }

    /** The annotations of these classes as JUnit sees them. */
    public JupiterTypes jupiter() {
        return jupiter;
    }

    /** What lies beside the classes on the class path of the module that runs this test class. */
    public ConfigurationFiles configuration(String testClass) {
        return configurations.of(testClass);
    }

    /** A place in the sources. */
    public Location location(String className, int line, String member) {
        return new Location(own(className).map(places::file).orElse(""), line, className, member);
    }
}
