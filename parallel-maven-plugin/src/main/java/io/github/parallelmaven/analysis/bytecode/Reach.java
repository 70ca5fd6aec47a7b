package io.github.parallelmaven.analysis.bytecode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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
    private final Map<MethodCode, Step> steps = new LinkedHashMap<>();
    private final Deque<Step> running = new ArrayDeque<>();
    private final Deque<Step> initialising = new ArrayDeque<>();
    private final Set<String> created = new LinkedHashSet<>();
    private final Set<String> initialised = new HashSet<>();
    private final Map<String, List<Site>> sites = new HashMap<>();
    private final Set<String> runningSites = new HashSet<>();
    private final Set<String> initialisingSites = new HashSet<>();

    private Reach(CodeModel code, String testClass) {
        this.code = code;
        this.testClass = testClass;
    }

    /** All that the test class may run. */
    public static Reach of(CodeModel code, String testClass) {
        return of(code, testClass, method -> true);
    }

    /** Only what these of its test and lifecycle methods may run. */
    public static Reach of(CodeModel code, String testClass, Predicate<MethodCode> entryPoints) {
        return of(code, testClass, new EntryPoints(code, testClass), entryPoints);
    }

    /** The same for entry points that were looked up before. */
    static Reach of(CodeModel code, String testClass, EntryPoints entries, Predicate<MethodCode> entryPoints) {
        Reach reach = new Reach(code, testClass);
        entries.types().forEach(type -> reach.create(type, null, 0));
        entries.methods().stream().filter(entryPoints).forEach(method -> reach.add(method, null, 0, false));
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

    private void walk() {
        while (!running.isEmpty() || !initialising.isEmpty()) {
            Step step = running.isEmpty() ? initialising.remove() : running.remove();
            if (steps.get(step.method()) == step) {
                follow(step);
            }
        }
    }

    private void add(MethodCode method, @Nullable Step from, int line, boolean initialiser) {
        boolean whileInitialising = initialiser || from != null && (from.whileInitialising() || code.runsOnce(method));
        Step known = steps.get(method);
        if (known == null || known.whileInitialising() && !whileInitialising) {
            Step step = new Step(method, from, line, whileInitialising);
            steps.put(method, step);
            (whileInitialising ? initialising : running).add(step);
        }
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
            add(target, step, line, false);
        }
        if (edge.kind() == CallGraph.Kind.CREATION) {
            create(edge.call().owner(), step, line);
        } else if (!edge.site().isEmpty()) {
            dispatch(step, edge);
        }
    }

    private void dispatch(Step step, CallGraph.Edge edge) {
        if ((step.whileInitialising() ? initialisingSites : runningSites).add(edge.site())) {
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
            add(target, site.caller(), site.line(), false);
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
        code.callbacks(type).forEach(method -> add(method, from, line, false));
    }

    private void initialise(String type, @Nullable Step from, int line) {
        if (!initialised.contains(type) && code.own(type).isPresent() && initialised.add(type)) {
            code.declared(type, "<clinit>()V").ifPresent(target -> add(target, from, line, true));
            String parent = code.own(type).map(ClassFacts::superName).orElse("");
            initialise(parent, from, line);
        }
    }
}
