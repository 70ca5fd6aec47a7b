package io.github.parallelmaven.probe;

import java.util.List;

/** Looks at the fields of tests, whatever framework runs them, and keeps what it learns of their classes. */
final class FixtureLooks {

    private final FieldsOfClass fields = new FieldsOfClass();
    private final Mutability mutability = new Mutability();
    private final MockitoOfClass mockito = new MockitoOfClass();

    /**
     * Writes what the objects hold, and the static fields of the class; nothing where the plan does not ask for fixtures. Never
     * throws.
     *
     * @param owner id of the test, or of what else has these fields
     * @param when as in {@link WireFormat#WHEN}
     * @param instances the objects of the test, outermost first
     */
    void look(PlanRecording plan, String owner, String when, Class<?> testClass, List<?> instances) {
        if (!plan.recordsFixtures()) {
            return;
        }
        try {
            FixtureLook look = new FixtureLook(plan, owner, when, fields, mutability, mockito.get(testClass));
            look.atStatics(testClass);
            for (Object instance : instances) {
                look.at(instance);
            }
            look.write();
        } catch (Throwable fault) {
            plan.fail(fault); // incomplete evidence is none
        }
    }
}
