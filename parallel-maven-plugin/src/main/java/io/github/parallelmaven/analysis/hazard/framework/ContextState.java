package io.github.parallelmaven.analysis.hazard.framework;

import io.github.parallelmaven.analysis.bytecode.AnnotationFacts;
import io.github.parallelmaven.analysis.bytecode.Call;
import io.github.parallelmaven.analysis.bytecode.FieldFacts;
import io.github.parallelmaven.analysis.bytecode.Step;
import io.github.parallelmaven.analysis.hazard.HazardRule;
import io.github.parallelmaven.analysis.hazard.Resource;
import io.github.parallelmaven.analysis.hazard.ResourceUse;
import io.github.parallelmaven.analysis.hazard.TestClassCode;
import io.github.parallelmaven.model.Finding;
import io.github.parallelmaven.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * H57: a test changes what a cached Spring context holds: rows of its database, without a transaction that is rolled back, or
 * a field of a bean, of which a context has one. Test classes that run in the same context find that.
 */
public final class ContextState implements HazardRule {

    private static final Set<Scope> SCOPES = Set.of(Scope.CLASSES, Scope.METHODS, Scope.ORDER);

    private static final List<String> STORES = List.of(
            "org.springframework.data.repository.Repository",
            "org.springframework.data.mongodb.core.MongoOperations",
            "org.springframework.jdbc.core.JdbcOperations",
            "org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations",
            "org.springframework.boot.test.autoconfigure.orm.jpa.TestEntityManager",
            "jakarta.persistence.EntityManager",
            "javax.persistence.EntityManager");

    private static final List<String> WRITES =
            List.of("save", "delete", "insert", "update", "batchUpdate", "persist", "merge", "remove", "upsert");

    private static final Set<String> TRANSACTIONS = Set.of(
            "org.springframework.transaction.annotation.Transactional",
            "jakarta.transaction.Transactional",
            "javax.transaction.Transactional");

    private static final Set<String> SQL =
            Set.of("org.springframework.test.context.jdbc.Sql", "org.springframework.test.context.jdbc.SqlGroup");

    private static final String COMPONENT = "org.springframework.stereotype.Component";

    @Override
    public String id() {
        return "H57";
    }

    @Override
    public String type() {
        return "context_state";
    }

    @Override
    public List<ResourceUse> find(TestClassCode test) {
        List<ResourceUse> uses = new ArrayList<>();
        SpringContext.of(test).ifPresent(context -> {
            Set<String> mocked =
                    SpringContext.mocks(test).stream().map(FieldFacts::type).collect(Collectors.toSet());
            if (!isRolledBack(test.annotations()) && has(test.annotations(), SQL)) {
                String what = test.name() + " runs SQL that is not rolled back, in its Spring context";
                uses.add(test.declared(this, context, test.declaration(), SCOPES, what));
            }
            for (Step step : test.reach().steps()) {
                if (!isRolledBack(test, step)) {
                    step.method().calls().stream()
                            .filter(call -> stores(test, call) && !mocked.contains(call.owner()))
                            .forEach(call -> uses.add(use(test, context, step, call.line(), "stores")));
                }
                if (isBean(test, step) && !mocked.contains(step.method().owner())) {
                    test.changesOfThis(step.method())
                            .forEach(line -> uses.add(use(test, context, step, line, "changes a bean")));
                }
            }
        });
        return uses;
    }

    /** Whether the test leaves rows in the database of its context. */
    static boolean storesRows(TestClassCode test) {
        return !isRolledBack(test.annotations()) && has(test.annotations(), SQL)
                || test.reach().steps().stream()
                        .filter(step -> !isRolledBack(test, step))
                        .flatMap(step -> step.method().calls().stream())
                        .anyMatch(call -> stores(test, call));
    }

    /** Whether the test that leads to a step is rolled back. */
    static boolean isRolledBack(TestClassCode test, Step step) {
        return isRolledBack(test.annotations()) || isRolledBack(methodAnnotations(test, step.root()));
    }

    private ResourceUse use(TestClassCode test, Resource context, Step step, int line, String what) {
        String message =
                step.method().label() + " " + what + ", and what is in the Spring context afterwards stays there";
        return test.useFromTest(this, context, Finding.Access.WRITE, step, line, SCOPES, message);
    }

    private static boolean stores(TestClassCode test, Call call) {
        return call.kind() != Call.Kind.STATIC
                && WRITES.stream().anyMatch(call.name()::startsWith)
                && STORES.stream().anyMatch(store -> test.code().isSubtype(call.owner(), store));
    }

    /** A transaction around a test is rolled back, unless an annotation says that it is not. */
    private static boolean isRolledBack(List<AnnotationFacts> annotations) {
        return has(annotations, TRANSACTIONS)
                && annotations.stream()
                        .noneMatch(annotation -> annotation.type().equals("org.springframework.test.annotation.Commit")
                                || annotation.type().equals("org.springframework.test.annotation.Rollback")
                                        && annotation.text("value").equals("false"));
    }

    private static boolean has(List<AnnotationFacts> annotations, Set<String> types) {
        return annotations.stream().map(AnnotationFacts::type).anyMatch(types::contains);
    }

    private static List<AnnotationFacts> methodAnnotations(TestClassCode test, Step step) {
        return test.jupiter().expand(step.method().header().annotations());
    }

    /** A method of a bean of this build that runs when the context is there already. */
    private static boolean isBean(TestClassCode test, Step step) {
        boolean component = test.code().own(step.method().owner()).stream()
                .anyMatch(type -> test.jupiter().isAnnotated(type.annotations(), COMPONENT));
        return component
                && !step.method().header().isConstructor()
                && !step.method().header().isStatic()
                && methodAnnotations(test, step).stream()
                        .noneMatch(annotation -> annotation.type().endsWith(".PostConstruct")
                                || annotation.type().endsWith(".Autowired")
                                || annotation.type().endsWith(".Value"));
    }
}
