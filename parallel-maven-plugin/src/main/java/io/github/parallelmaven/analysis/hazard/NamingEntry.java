package io.github.parallelmaven.analysis.hazard;

import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** H21: a constant name is bound in JNDI, or the factory of all naming contexts is replaced. */
public final class NamingEntry implements HazardRule {

    private static final Set<String> BINDS =
            Set.of("bind", "rebind", "unbind", "rename", "createSubcontext", "destroySubcontext");

    private static final Set<String> FACTORIES = Set.of(
            "javax.naming.spi.NamingManager.setInitialContextFactoryBuilder",
            "javax.naming.spi.NamingManager.setObjectFactoryBuilder",
            "org.springframework.mock.jndi.SimpleNamingContextBuilder.activate",
            "org.springframework.mock.jndi.SimpleNamingContextBuilder.emptyActivatedContextBuilder");

    @Override
    public String id() {
        return "H21";
    }

    @Override
    public String type() {
        return "naming_entry";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        test.eachCall(NamingEntry::concerns, (step, call) -> {
            if (FACTORIES.contains(call.method())) {
                uses.add(test.use(
                        this,
                        Resource.wholeJvm("javax.naming.factory"),
                        Finding.Access.WRITE,
                        step,
                        call.line(),
                        Set.of(Scope.CLASSES, Scope.METHODS, Scope.ORDER),
                        step.method().label() + " replaces the factory of all naming contexts"));
            } else if (isBinding(call)) {
                test.texts()
                        .of(call.argument(0), step.method())
                        .forEach(name -> uses.add(test.useFromTest(
                                this,
                                Resource.inJvm("jndi:" + name, "jndi:" + name),
                                Finding.Access.WRITE,
                                step,
                                call.line(),
                                Set.of(Scope.CLASSES, Scope.METHODS, Scope.ORDER),
                                step.method().label() + " changes what JNDI has under " + name)));
            }
        });
        return uses;
    }

    private static boolean concerns(Call call) {
        return FACTORIES.contains(call.method()) || isBinding(call);
    }

    private static boolean isBinding(Call call) {
        return BINDS.contains(call.name())
                && call.owner().startsWith("javax.naming.")
                && call.owner().endsWith("Context");
    }
}
