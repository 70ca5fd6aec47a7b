package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** H18L: a static method of a library keeps what it is given for the whole JVM, as the library's own code shows. */
public final class LibrarySetting implements HazardRule {

    /** They know single methods, and say more of them. */
    private static final List<GlobalCallRule> LISTS = List.of(
            new DefaultLocale(),
            new DefaultTimeZone(),
            new GlobalHooks(),
            new LoggingSettings(),
            new NetworkDefaults(),
            new SecuritySettings(),
            new StandardStreams());

    @Override
    public String id() {
        return "H18L";
    }

    @Override
    public String type() {
        return "library_setting";
    }

    private static boolean mayBe(Call call) {
        return call.kind() == Call.Kind.STATIC
                && !call.operands().isEmpty()
                && !call.owner().startsWith("java.")
                && !StaticClock.sets(call)
                && LISTS.stream().noneMatch(list -> list.keyOf(call).isPresent());
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        test.eachCall(LibrarySetting::mayBe, (step, call) -> {
            if (!test.runsOnceForAll(step)) {
                Set<String> fields = new TreeSet<>(test.code().librarySettings(call));
                fields.forEach(field -> uses.add(test.use(
                        this,
                        Resource.wholeJvm("static:" + field),
                        Finding.Access.WRITE,
                        step,
                        call.line(),
                        Set.of(Scope.CLASSES, Scope.METHODS, Scope.ORDER),
                        step.method().label() + " calls " + call.method()
                                + ", which keeps its argument in static field " + field)));
            }
        });
        return uses;
    }
}
