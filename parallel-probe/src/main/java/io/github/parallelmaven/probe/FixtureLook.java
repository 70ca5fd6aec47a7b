package io.github.parallelmaven.probe;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One look at the fields of one test. */
final class FixtureLook {

    private final PlanRecording plan;
    private final String owner;
    private final String when;
    private final FieldsOfClass fields;
    private final Mutability mutability;
    private final Mockito mockito;
    private final Set<Class<?>> seen = new HashSet<>(); // classes whose static fields were read
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream(1024);
    private int examined;
    private int unreadable;

    FixtureLook(
            PlanRecording plan,
            String owner,
            String when,
            FieldsOfClass fields,
            Mutability mutability,
            Mockito mockito) {
        this.plan = plan;
        this.owner = owner;
        this.when = when;
        this.fields = fields;
        this.mutability = mutability;
        this.mockito = mockito;
        if (!when.equals(WireFormat.WHEN_END)) {
            mockito.refresh();
        }
    }

    /** Looks at all fields of the object and at the static ones of its classes. */
    void at(Object instance) throws IllegalAccessException {
        atStatics(instance.getClass());
        for (Class<?> type = instance.getClass(); isOfUser(type); type = type.getSuperclass()) {
            for (Field field : fields.get(type).ofInstance) {
                examine(field, field.get(instance));
            }
        }
    }

    /** Looks at the static fields of the class and its superclasses, once. */
    void atStatics(Class<?> testClass) throws IllegalAccessException {
        for (Class<?> type = testClass; isOfUser(type) && seen.add(type); type = type.getSuperclass()) {
            FieldsOfClass.Fields declared = fields.get(type);
            unreadable += declared.unreadable;
            for (Field field : declared.ofClass) {
                examine(field, field.get(null));
            }
        }
    }

    /** Writes all that was seen at once. */
    void write() {
        if (when.equals(WireFormat.WHEN_BEFORE)) {
            plan.append(plan.staticMocks().closedSince());
            add(line(WireFormat.EVENT_FIXTURES)
                    .with(WireFormat.EXAMINED, examined)
                    .with(WireFormat.UNREADABLE, unreadable));
        }
        if (lines.size() > 0) {
            plan.append(lines.toByteArray());
        }
    }

    private static boolean isOfUser(@Nullable Class<?> type) {
        return type != null && !Shape.isOfJdk(type) && !type.isInterface();
    }

    private void examine(Field field, @Nullable Object value) {
        examined++;
        if (value == null || value instanceof String) {
            return;
        }
        if (mockito.isStaticMock(value)) {
            boolean open = mockito.isOpen(value);
            add(fixture(field, value, WireFormat.KIND_STATIC_MOCK, when, open, ""));
            plan.staticMocks()
                    .seen(plan.identityOf(value), open, () -> mockito.isOpen(value), () -> closed(field, value));
        } else if (when.equals(WireFormat.WHEN_END)) {
            return;
        } else if (mockito.isMock(value)) {
            add(fixture(field, value, WireFormat.KIND_MOCK, when, false, ""));
        } else if (mutability.isMutable(value)) {
            add(fixture(field, value, WireFormat.KIND_FIXTURE, when, false, Fingerprint.of(value, mutability)));
        }
    }

    private JsonLine closed(Field field, Object staticMock) {
        return fixture(field, staticMock, WireFormat.KIND_STATIC_MOCK, WireFormat.WHEN_END, false, "");
    }

    private JsonLine fixture(Field field, Object value, String kind, String at, boolean open, String fingerprint) {
        return line(WireFormat.EVENT_FIXTURE)
                .with(WireFormat.CLASS, field.getDeclaringClass().getName())
                .with(WireFormat.FIELD, field.getName())
                .with(WireFormat.STATIC, Modifier.isStatic(field.getModifiers()))
                .with(WireFormat.TYPE, value.getClass().getName())
                .with(WireFormat.KIND, kind)
                .with(WireFormat.IDENTITY, plan.identityOf(value))
                .with(WireFormat.NANO, System.nanoTime())
                .with(WireFormat.WHEN, at)
                .with(WireFormat.OPEN, open)
                .with(WireFormat.FINGERPRINT, fingerprint);
    }

    private JsonLine line(String event) {
        return new JsonLine(event).with(WireFormat.PLAN, plan.number()).with(WireFormat.OWNER, owner);
    }

    private void add(JsonLine line) {
        byte[] bytes = line.bytes();
        lines.write(bytes, 0, bytes.length);
    }
}
