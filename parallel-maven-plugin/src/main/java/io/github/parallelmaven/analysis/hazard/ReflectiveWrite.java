package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.FieldFacts;
import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.analysis.bytecode.Value;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** H38: a static field is assigned by reflection or through a handle: as H01, of a field that only its name tells. */
public final class ReflectiveWrite implements HazardRule {

    /** Methods of a class, a field's name and a value, in this order. */
    private static final Set<String> SETTERS = Set.of(
            "org.springframework.test.util.ReflectionTestUtils.setField",
            "org.apache.commons.lang3.reflect.FieldUtils.writeStaticField",
            "org.apache.commons.lang3.reflect.FieldUtils.writeDeclaredStaticField",
            "org.powermock.reflect.Whitebox.setInternalState",
            "org.mockito.internal.util.reflection.Whitebox.setInternalState");

    private static final Set<Scope> SCOPES = Set.of(Scope.CLASSES, Scope.METHODS, Scope.ORDER);

    @Override
    public String id() {
        return "H38";
    }

    @Override
    public String type() {
        return "reflective_static_write";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        StaticHandles handles = new StaticHandles(test.code());
        test.eachCall(StaticHandles::concern, (step, call) -> {
            if (!step.whileInitialising()) {
                handles.fields(call).forEach(field -> uses.add(throughHandle(test, step, call, field)));
            }
        });
        test.eachCall(ReflectiveWrite::mayWrite, (step, call) -> {
            if (SETTERS.contains(call.method())) {
                add(test, step, call, call.argument(0), call.argument(1), uses);
            } else if (call.owner().equals("java.lang.reflect.Field")
                    && call.name().startsWith("set")
                    && call.argument(0) instanceof Value.Null
                    && call.receiver() instanceof Value.Result field
                    && Set.of("getDeclaredField", "getField")
                            .contains(field.call().name())) {
                add(test, step, call, field.call().receiver(), field.call().argument(0), uses);
            }
        });
        return uses;
    }

    private static boolean mayWrite(Call call) {
        return SETTERS.contains(call.method()) || call.owner().equals("java.lang.reflect.Field");
    }

    private ResourceUse throughHandle(TestClassCode test, Step step, Call call, FieldFacts field) {
        boolean writes = StaticHandles.writes(call);
        ResourceUse use = test.use(
                this,
                Resource.of(field),
                writes ? Finding.Access.WRITE : Finding.Access.READ,
                step,
                call.line(),
                SCOPES,
                step.method().label() + (writes ? " assigns " : " reads ") + field.key() + " through a handle");
        return use.asWeak(StaticHandles.counts(call) && !test.isTestCode(step));
    }

    private void add(TestClassCode test, Step step, Call call, Value type, Value name, List<ResourceUse> uses) {
        for (String owner : types(test, step, type)) {
            for (String field : test.texts().of(name, step.method())) {
                String key = owner + "." + field;
                uses.add(test.use(
                        this,
                        test.code()
                                .field(owner, field)
                                .map(Resource::of)
                                .orElseGet(() -> Resource.inJvm("static:" + key, "static:" + key)),
                        Finding.Access.WRITE,
                        step,
                        call.line(),
                        SCOPES,
                        step.method().label() + " assigns " + key + " by reflection"));
            }
        }
    }

    /** A class literal, or a class that is looked up by a constant name. */
    private static Set<String> types(TestClassCode test, Step step, Value type) {
        if (type instanceof Value.TypeLiteral literal) {
            return Set.of(literal.type());
        }
        return type instanceof Value.Result result
                        && Set.of("forName", "loadClass").contains(result.call().name())
                        && result.call().owner().startsWith("java.lang.Class")
                ? test.texts().of(result.call().argument(0), step.method())
                : Set.of();
    }
}
