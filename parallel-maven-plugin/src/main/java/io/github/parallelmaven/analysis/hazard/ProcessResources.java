package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.CodeModel;
import io.github.parallelmaven.analysis.bytecode.Reach;
import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.model.Location;
import io.github.parallelmaven.model.ProcessResource;
import io.github.parallelmaven.model.ProcessResource.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Constants that name something outside the JVM: ports that are bound, paths that are written, databases that are
 * opened, and ids under which a test puts entries into a registry that hangs at a static field.
 */
public final class ProcessResources {

    /** Databases outside the JVM; one in memory is a JVM's own. */
    private static final Pattern DATABASE = Pattern.compile("jdbc:(?:h2|hsqldb|derby|sqlite)"
            + ":(?!mem:|memory:|:memory:|[^;]*memory=true)(?:(?:file|tcp|nio|directory):)?([^;?]+).*");

    private static final Set<String> KEYED = Set.of("put", "putIfAbsent", "computeIfAbsent");

    private final TestClassCode test;
    private final Set<ProcessResource> found = new LinkedHashSet<>();

    private ProcessResources(TestClassCode test) {
        this.test = test;
    }

    /** Sorted by test class, kind and value; each constant once for a class and place. */
    public static List<ProcessResource> find(CodeModel code, SortedSet<String> testClasses) {
        Mutations mutations = new Mutations(code);
        List<ProcessResource> all = new ArrayList<>();
        for (String testClass : testClasses) {
            ProcessResources resources =
                    new ProcessResources(new TestClassCode(code, mutations, Reach.of(code, testClass)));
            resources.test.eachCall(resources::look);
            all.addAll(resources.found);
        }
        all.sort(Comparator.comparing(ProcessResource::testClass)
                .thenComparing(ProcessResource::kind)
                .thenComparing(ProcessResource::value)
                .thenComparing(resource -> resource.location().toString()));
        return all;
    }

    private void look(Step step, Call call) {
        if (PortCalls.binds(call)) {
            PortCalls.ports(test, step, call).forEach(port -> add(Kind.PORT, String.valueOf(port), step, call));
        }
        PathCalls.constants(test, step, PathCalls.written(call)).forEach(path -> add(Kind.PATH, path, step, call));
        if (opensDatabase(call)) {
            for (String url : test.texts().of(call.argument(0), step.method())) {
                Matcher matcher = DATABASE.matcher(url);
                if (matcher.matches()) {
                    add(Kind.DATABASE, matcher.group(1), step, call);
                }
            }
        }
        if (KEYED.contains(call.name()) && isStaticRegistry(call)) {
            test.texts().of(call.argument(0), step.method()).forEach(id -> add(Kind.ID, id, step, call));
        }
    }

    /** A map at a static field that is filled outside static initialisers. */
    private boolean isStaticRegistry(Call call) {
        return call.owner().startsWith("java.util.")
                && test.mutations().roots().of(call.receiver()).stream().anyMatch(Root.StaticField.class::isInstance);
    }

    private static boolean opensDatabase(Call call) {
        return call.is("java.sql.DriverManager", "getConnection")
                || call.name().equals("setURL")
                || call.name().equals("setUrl")
                || call.name().equals("setJdbcUrl")
                || call.name().equals("url") && call.owner().contains("DataSourceBuilder");
    }

    private void add(Kind kind, String value, Step step, Call call) {
        Location location = test.location(step, call.line());
        found.add(new ProcessResource(kind, value, test.name(), location));
    }
}
