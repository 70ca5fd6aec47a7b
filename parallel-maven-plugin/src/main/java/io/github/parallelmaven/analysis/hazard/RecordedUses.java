package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.ClassFacts;
import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Finding.Access;
import io.github.parallelmaven.model.Location;
import io.github.parallelmaven.model.ProcessResource;
import io.github.parallelmaven.model.Scope;
import io.github.parallelmaven.model.TestMethod;
import io.github.parallelmaven.model.Touch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What test classes were seen to use while they ran, as uses of the same resources that the rules find in bytecode. Left
 * out is what harms nobody: what one class alone uses, what all only read, and what all give the one same value.
 */
public final class RecordedUses {

    /** The rule of what was seen in a run. */
    public static final String RULE = "RECORDED";

    private static final String TYPE = "recorded_use";
    private static final String LOADING = ".<clinit>";
    private static final String STATIC = "static:";
    private static final Set<String> WHOLE_JVM = Set.of(
            "java.util.Locale.default",
            "java.util.TimeZone.default",
            "java.lang.System.out",
            "java.lang.System.err",
            "java.lang.System.in");

    private final Map<String, List<Touch>> byClass = new TreeMap<>();

    /** The methods that were seen to change each thing, by {@link #shared}. */
    private final Map<String, Set<String>> changing = new TreeMap<>();

    private RecordedUses() {}

    /** Whether it comes from what the agent saw, and can be told again from that. */
    public static boolean isRecordedUse(Finding finding) {
        return finding.type().equals(TYPE);
    }

    public static RecordedUses none() {
        return new RecordedUses();
    }

    /** @param touches of one run or several */
    public static RecordedUses of(Collection<Touch> touches) {
        RecordedUses uses = new RecordedUses();
        withoutDatabaseFiles(touches).stream()
                .collect(Collectors.groupingBy(RecordedUses::shared, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(RecordedUses::canHarm)
                .flatMap(List::stream)
                .forEach(uses::add);
        return uses;
    }

    private void add(Touch touch) {
        byClass.computeIfAbsent(touch.testClass(), any -> new ArrayList<>()).add(touch);
        // As a class is loaded the JVM lets nobody else in.
        boolean loading = touch.path().stream().anyMatch(method -> method.endsWith(LOADING));
        if (touch.writes() && !touch.path().isEmpty() && !loading) {
            changing.computeIfAbsent(shared(touch), any -> new TreeSet<>()).add(changer(touch));
        }
    }

    /**
     * The method that tells what is changed: the innermost one of the class whose field it is, since what that calls, such as the methods
     * of a table, may serve other fields too; where there is none, the innermost of all.
     */
    private static String changer(Touch touch) {
        String declaring = TestMethod.outermost(declaringClass(touch));
        return touch.path().stream()
                .filter(method -> TestMethod.outermost(owner(method)).equals(declaring))
                .reduce((outer, inner) -> inner)
                .orElse(touch.path().get(touch.path().size() - 1));
    }

    /**
     * The same where each process has a value of its own of some constants: what only one process used of them, the test classes of
     * one JVM share.
     *
     * @param perFork these constants, by their keys in the first fork
     */
    RecordedUses withOwnOfForks(Set<String> perFork) {
        Map<String, Set<Long>> processes = processes(byClass.values().stream().flatMap(List::stream));
        RecordedUses uses = new RecordedUses();
        uses.changing.putAll(changing);
        byClass.forEach((name, touches) -> uses.byClass.put(
                name,
                touches.stream()
                        .map(touch -> processes.get(named(touch)).size() > 1 ? touch : ofFork(touch, perFork))
                        .toList()));
        return uses;
    }

    /** The test JVMs that were seen to use each thing, by the name that the rules give it. */
    public static Map<String, Set<Long>> processes(Stream<Touch> touches) {
        return touches.collect(
                Collectors.groupingBy(RecordedUses::named, Collectors.mapping(Touch::pid, Collectors.toSet())));
    }

    private static Touch ofFork(Touch touch, Set<String> perFork) {
        return resource(touch)
                .filter(resource -> resource.sharing() == ResourceUse.Sharing.ACROSS_PROCESSES)
                .flatMap(resource -> perFork.stream()
                        .flatMap(first -> PerFork.of(first, touch.resource(), resource.group()).stream())
                        .findFirst())
                .map(touch::withResource)
                .orElse(touch);
    }

    /** Where embedded databases keep their files, these are the databases once more, and left out. */
    public static Collection<Touch> withoutDatabaseFiles(Collection<Touch> touches) {
        Set<String> databases = databaseFiles(touches);
        return touches.stream()
                .filter(touch -> databases.stream().noneMatch(touch.resource()::startsWith))
                .toList();
    }

    private static Set<String> databaseFiles(Collection<Touch> touches) {
        return touches.stream()
                .filter(touch -> touch.resource().startsWith("db:"))
                .flatMap(touch -> DatabaseNames.of(touch.resource().substring("db:".length())).stream())
                .filter(database -> !database.inMemory())
                .map(database -> "file:"
                        + (database.name().startsWith("./") ? database.name().substring(2) : database.name()))
                .collect(Collectors.toSet());
    }

    /** What is in a JVM is another thing in each. */
    private static String shared(Touch touch) {
        return resource(touch)
                        .filter(resource -> resource.sharing() == ResourceUse.Sharing.ACROSS_PROCESSES)
                        .isPresent()
                ? touch.resource()
                : touch.resource() + " in " + touch.pid();
    }

    private static boolean canHarm(List<Touch> touches) {
        Set<String> classes = new TreeSet<>();
        Set<String> values = new TreeSet<>();
        touches.forEach(touch -> {
            classes.add(touch.testClass());
            values.add(touch.writes() ? touch.value() : "");
        });
        boolean written = touches.stream().anyMatch(Touch::writes);
        boolean alike = values.size() == 1 && !values.contains("");
        boolean byAll = resource(touches.get(0))
                .filter(resource -> resource.sharing() == ResourceUse.Sharing.WHOLE_JVM)
                .isPresent();
        return written && !alike && (byAll || classes.size() > 1 || isPartOfBuild(touches.get(0)));
    }

    /** What one class leaves there, all processes read, and later builds. */
    private static boolean isPartOfBuild(Touch touch) {
        return touch.resource().startsWith("file:")
                && ResourceWrite.isPartOfBuild(touch.resource().substring("file:".length()));
    }

    /** Ports, paths and databases that several test classes were seen to use, at least one of them to write. */
    public List<ProcessResource> processResources(CodeModel code) {
        List<ProcessResource> resources = new ArrayList<>();
        byClass.values().stream()
                .flatMap(List::stream)
                .filter(Touch::writes)
                .forEach(touch -> resource(touch)
                        .filter(resource -> resource.sharing() == ResourceUse.Sharing.ACROSS_PROCESSES)
                        .ifPresent(resource -> resources.add(new ProcessResource(
                                kind(touch.resource()),
                                value(touch.resource()),
                                touch.testClass(),
                                location(touch, code)))));
        return resources.stream().distinct().toList();
    }

    /** As the constants of bytecode are written. */
    private static String value(String resource) {
        String name = resource.substring(resource.indexOf(':') + 1);
        return resource.startsWith("db:")
                ? DatabaseNames.of(name).stream()
                        .map(DatabaseNames.Database::name)
                        .findFirst()
                        .orElse(name)
                : name;
    }

    private static ProcessResource.Kind kind(String resource) {
        return resource.startsWith("port:")
                ? ProcessResource.Kind.PORT
                : resource.startsWith("db:") ? ProcessResource.Kind.DATABASE : ProcessResource.Kind.PATH;
    }

    /**
     * The uses of one class, without those that the rules have found in its code.
     *
     * @param reached the methods that the class reaches, as {@code a.B.c}; asked for only where that matters
     */
    List<ResourceUse> of(String testClass, CodeModel code, List<ResourceUse> found, Supplier<Set<String>> reached) {
        List<ResourceUse> uses = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        List<Touch> touches = byClass.getOrDefault(testClass, List.of());
        boolean asks = touches.stream()
                .anyMatch(touch -> !touch.writes() && !changing(touch, code).isEmpty());
        // Following the code of a class is what takes long.
        Set<String> methods = asks ? reached.get() : Set.of();
        for (Touch touch : touches) {
            boolean may = touch.writes() || changing(touch, code).stream().anyMatch(methods::contains);
            Access access = may ? Access.WRITE : Access.READ;
            resource(touch)
                    .filter(resource -> !isDeepInside(touch, code))
                    .filter(resource -> !isFound(resource, access, found))
                    .filter(resource -> !isOnceForAll(touch, resource, code, found))
                    .filter(resource -> seen.add(resource.group() + access))
                    .ifPresent(resource -> uses.add(use(touch, resource, access, code)));
        }
        return uses;
    }

    /**
     * A static field of a library in a package of which the project names no class: what a library does there in passing is its own business, such
     * as the loggers of an interpreter. A setting that comes so deep from a call of the project is seen by the rule on library settings.
     */
    private static boolean isDeepInside(Touch touch, CodeModel code) {
        String declaring = declaringClass(touch);
        return code.find(declaring).filter(type -> !type.isOwn()).isPresent() && !code.namesPackage(owner(declaring));
    }

    /** The class of a static field; empty for anything else. */
    private static String declaringClass(Touch touch) {
        return touch.resource().startsWith(STATIC) ? owner(touch.resource().substring(STATIC.length())) : "";
    }

    /**
     * The methods of the code under test in which a class was seen to change what another one has only read: whoever reaches one of them may
     * change it as well, in another order, such as where a table is filled for whoever comes first.
     */
    private List<String> changing(Touch touch, CodeModel code) {
        return changing.getOrDefault(shared(touch), Set.of()).stream()
                .filter(method -> code.own(owner(method)).isPresent() && !code.isTestCode(owner(method)))
                .toList();
    }

    /** What comes before the last dot: the class of a member, or the package of a class. */
    private static String owner(String method) {
        return method.substring(0, Math.max(0, method.lastIndexOf('.')));
    }

    /**
     * Whether whichever test class comes first in a JVM would have been seen to write it: it was, while another class was loaded, and its code
     * is known to reach no other write.
     */
    private static boolean isOnceForAll(Touch touch, Resource resource, CodeModel code, List<ResourceUse> found) {
        boolean known = found.stream()
                .filter(use -> use.group().equals(resource.group()))
                .anyMatch(SystemPropertyWrite::isOnceForAll);
        return touch.writes()
                && known
                && touch.path().stream()
                        .filter(method -> method.endsWith(LOADING))
                        .map(method -> method.substring(0, method.length() - LOADING.length()))
                        .anyMatch(type -> isOther(type, touch.testClass(), code));
    }

    private static boolean isOther(String type, String testClass, CodeModel code) {
        return !TestMethod.outermost(type).equals(testClass)
                && code.lineage(testClass).stream().map(ClassFacts::name).noneMatch(type::equals);
    }

    /** That the test classes of one JVM share it says nothing of several. */
    private static boolean isFound(Resource resource, Access access, List<ResourceUse> found) {
        return found.stream()
                .filter(use -> !use.weak() && use.group().equals(resource.group()))
                .filter(use -> use.sharing() != ResourceUse.Sharing.IN_JVM
                        || resource.sharing() != ResourceUse.Sharing.ACROSS_PROCESSES)
                .anyMatch(use -> use.writes() || use.access() == access);
    }

    /** @param access what it may do, where it was seen to read only */
    private static ResourceUse use(Touch touch, Resource resource, Access access, CodeModel code) {
        Location location = location(touch, code);
        List<String> path = new ArrayList<>(List.of(touch.testClass()));
        path.addAll(touch.path());
        return new ResourceUse(
                RULE,
                TYPE,
                resource.group(),
                resource.lockKey(),
                access,
                false,
                false,
                resource.sharing(),
                location,
                true,
                scopes(resource.sharing()),
                path,
                did(touch, access) + resource.group(),
                touch.writes() && !isByTestCode(touch, code),
                "");
    }

    private static String did(Touch touch, Access access) {
        if (touch.writes()) {
            return "was seen to change ";
        }
        return access == Access.WRITE
                ? "was seen to read, and in another order may be the first to change, "
                : "was seen to read ";
    }

    /** Whether it is test code that does it, and not what test code calls. */
    private static boolean isByTestCode(Touch touch, CodeModel code) {
        if (touch.path().isEmpty()) {
            return true;
        }
        return code.isTestCode(owner(touch.path().get(touch.path().size() - 1)));
    }

    /** Where the test leads to it; without a line, since those of a run are lines of changed sources. */
    private static Location location(Touch touch, CodeModel code) {
        if (!touch.path().isEmpty()) {
            String first = touch.path().get(0);
            String type = owner(first);
            if (code.own(type).isPresent()) {
                return code.location(type, 0, first.substring(type.length() + 1));
            }
        }
        return code.location(touch.testClass(), 0, "");
    }

    private static Set<Scope> scopes(ResourceUse.Sharing sharing) {
        Set<Scope> scopes = EnumSet.of(Scope.CLASSES, Scope.ORDER);
        if (sharing == ResourceUse.Sharing.ACROSS_PROCESSES) {
            scopes.add(Scope.FORKS);
        }
        return scopes;
    }

    /** What was touched by the name that the rules give it; of what is none of theirs the agent's own. */
    public static String named(Touch touch) {
        return resource(touch).map(Resource::group).orElse(touch.resource());
    }

    /** The resource by the name that the rules give it; empty for what is none of theirs. */
    private static Optional<Resource> resource(Touch touch) {
        String key = touch.resource();
        String name = key.substring(key.indexOf(':') + 1);
        if (WHOLE_JVM.contains(key)) {
            return Optional.of(Resource.wholeJvm(key));
        } else if (key.startsWith(STATIC) || key.startsWith("logger:")) {
            return Optional.of(Resource.inJvm(key, key));
        } else if (key.startsWith("property:")) {
            return Optional.of(SystemProperties.resource(SystemProperties.group(name)));
        } else if (key.startsWith("db:")) {
            return DatabaseNames.of(name).stream().map(SharedDatabase::resource).findFirst();
        } else if (key.startsWith("file:/dev/") || key.startsWith("file:/proc/")) {
            return Optional.empty();
        }
        return Optional.of(Resource.acrossProcesses(key));
    }
}
