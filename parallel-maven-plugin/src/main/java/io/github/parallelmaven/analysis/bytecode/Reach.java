package io.github.parallelmaven.analysis.bytecode;

import io.github.parallelmaven.analysis.bytecode.Step.When;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one test class may run: breadth first from its test and lifecycle methods over this module's code. A virtual
 * call goes to the overriding methods of the types that this test class is seen to create (rapid type analysis), and
 * a created object's methods that a library can call count as called.
 */
public final class Reach {

    /**
     * A dispatched call.
     *
     * @param answers which types answer it, and with which method
     */
    private record Site(Map<String, MethodCode> answers, Step caller, int line) {}

    private final CodeModel code;
    private final String testClass;
    private final Set<String> lineage;
    private final Map<MethodCode, Step> steps = new LinkedHashMap<>();
    private final Map<When, Deque<Step>> waiting = new EnumMap<>(When.class);
    private final Set<String> created = new LinkedHashSet<>();
    private final Set<String> initialised = new HashSet<>();
    private final Map<String, List<Site>> sites = new HashMap<>();
    private final Map<When, Set<String>> seen = new EnumMap<>(When.class);

    private Reach(CodeModel code, String testClass) {
        this.code = code;
        this.testClass = testClass;
        this.lineage = code.lineage(testClass).stream().map(ClassFacts::name).collect(Collectors.toSet());
        for (When when : When.values()) {
            waiting.put(when, new ArrayDeque<>());
            seen.put(when, new HashSet<>());
        }
    }

    /** All that the test class may run. */
    public static Reach of(CodeModel code, String testClass) {
        return of(code, testClass, method -> true);
    }

    /** Only what these of its test and lifecycle methods may run. */
    public static Reach of(CodeModel code, String testClass, Predicate<MethodCode> entryPoints) {
        return of(code, testClass, EntryPoints.withStaticMembers(code, testClass), entryPoints);
    }

    /** The same for entry points that were looked up before. */
    static Reach of(CodeModel code, String testClass, EntryPoints entries, Predicate<MethodCode> entryPoints) {
        Reach reach = new Reach(code, testClass);
        entries.types().forEach(type -> reach.create(type, null, 0));
        entries.methods().stream().filter(entryPoints).forEach(method -> reach.add(method, null, 0));
        reach.walk();
        return reach;
    }

    /** What the static initialiser of a class may run and create. */
    public static Reach ofInitialiser(CodeModel code, String type) {
        Reach reach = new Reach(code, type);
        reach.initialise(type, null, 0);
        reach.walk();
        return reach;
    }

    public String testClass() {
        return testClass;
    }

    /** Every reached method, once. */
    public Collection<Step> steps() {
        return steps.values();
    }

    /** Whether the test class may run the method. */
    public boolean contains(MethodCode method) {
        return steps.containsKey(method);
    }

    /**
     * Those of a call's targets that the test class gets to. All, where it gets to none: then what makes the object, such as
     * a {@code ServiceLoader}, is out of sight.
     */
    public List<MethodCode> likely(List<MethodCode> targets) {
        List<MethodCode> reached = targets.stream().filter(this::contains).toList();
        return reached.isEmpty() ? targets : reached;
    }

    /** Types that reached code creates, the test class included. */
    public Set<String> created() {
        return created;
    }

    /** From the test class to the method, for people. */
    public List<String> path(Step step) {
        List<String> path = new ArrayList<>();
        for (Step at = step; at != null; at = at.from()) {
            path.add(0, at.method().label());
        }
        path.add(0, testClass);
        return path;
    }

    /** On the first occasions first: what runs on one of them is not known to run on a later one only. */
    private void walk() {
        Optional<Step> next = next();
        while (next.isPresent()) {
            Step step = next.get();
            if (steps.get(step.method()) == step) {
                follow(step);
            }
            next = next();
        }
    }

    private Optional<Step> next() {
        return waiting.values().stream()
                .filter(steps -> !steps.isEmpty())
                .findFirst()
                .map(Deque::remove);
    }

    private void add(MethodCode method, @Nullable Step from, int line) {
        When before = from == null ? When.TESTING : from.when();
        When when = method.header().isClassInitializer() || from != null && code.runsOnce(method)
                ? later(before, lineage.contains(method.owner()) ? When.LOADING_TEST_CLASS : When.ONCE)
                : before;
        Step known = steps.get(method);
        if (known == null || when.compareTo(known.when()) < 0) {
            Step step = new Step(method, from, line, when);
            steps.put(method, step);
            waiting.get(when).add(step);
        }
    }

    private static When later(When one, When other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private void follow(Step step) {
        CallGraph.Node node = code.callGraph().of(step.method());
        for (CallGraph.Initialised use : node.initialised()) {
            initialise(use.type(), step, use.line());
        }
        for (CallGraph.Edge edge : node.edges()) {
            follow(step, edge);
        }
    }

    private void follow(Step step, CallGraph.Edge edge) {
        MethodCode target = edge.target();
        int line = edge.call().line();
        if (target != null) {
            if (edge.kind() == CallGraph.Kind.STATIC) {
                initialise(target.owner(), step, line);
            }
            add(target, step, line);
        }
        if (edge.kind() == CallGraph.Kind.CREATION) {
            create(edge.call().owner(), step, line);
        } else if (!edge.site().isEmpty()) {
            dispatch(step, edge);
        }
    }

    private void dispatch(Step step, CallGraph.Edge edge) {
        if (seen.get(step.when()).add(edge.site())) {
            Site site =
                    new Site(code.callGraph().answers(edge), step, edge.call().line());
            sites.computeIfAbsent(edge.call().signature(), key -> new ArrayList<>())
                    .add(site);
            if (created.size() < site.answers().size()) {
                created.forEach(type -> dispatch(site, type));
            } else {
                site.answers().keySet().stream().filter(created::contains).forEach(type -> dispatch(site, type));
            }
        }
    }

    private void dispatch(Site site, String type) {
        MethodCode target = site.answers().get(type);
        if (target != null) {
            add(target, site.caller(), site.line());
        }
    }

    private void create(String type, @Nullable Step from, int line) {
        initialise(type, from, line);
        if (!created.add(type)) {
            return;
        }
        for (String signature : code.callGraph().signatures(type)) {
            sites.getOrDefault(signature, List.of()).forEach(site -> dispatch(site, type));
        }
        code.callbacks(type).forEach(method -> add(method, from, line));
    }

    private void initialise(String type, @Nullable Step from, int line) {
        if (!initialised.contains(type) && code.own(type).isPresent() && initialised.add(type)) {
            code.declared(type, "<clinit>()V").ifPresent(target -> add(target, from, line));
            String parent = code.own(type).map(ClassFacts::superName).orElse("");
            initialise(parent, from, line);
        }
    }
}
