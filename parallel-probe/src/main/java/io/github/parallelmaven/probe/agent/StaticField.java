package io.github.parallelmaven.probe.agent;

import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of a static field in this JVM, whichever test class touched it. */
final class StaticField {

    /** As {@link #declared} before anybody asked. */
    static final int UNKNOWN = -1;

    final int number;
    final String owner;
    final String name;

    /** The number of the field as its class declares it, which is another one where a subclass is named. */
    volatile int declared = UNKNOWN;

    /** Set once a value showed that the field cannot be shared wrongly, such as a constant of an enum. */
    volatile boolean harmless;

    private final WeakReference<ClassLoader> loader;
    private @Nullable String first;
    private boolean filled;

    StaticField(int number, String owner, String name, @Nullable ClassLoader loader) {
        this.number = number;
        this.owner = owner;
        this.name = name;
        this.loader = new WeakReference<>(loader);
    }

    /** As the plugin's rules on static fields name it. */
    String key() {
        return "static:" + owner + "." + name;
    }

    @Nullable
    ClassLoader loader() {
        return loader.get();
    }

    /** The binary name of the class that declares it; to be asked when the field is used, since its class is loaded then. */
    Optional<String> isDeclaredBy() {
        try {
            for (Class<?> type = Class.forName(owner, false, loader.get()); type != null; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    if (field.getName().equals(name)) {
                        return Optional.of(type.getName());
                    }
                }
            }
            return Optional.empty();
        } catch (ReflectiveOperationException | LinkageError incomplete) {
            return Optional.empty();
        }
    }

    /** Whether this test class is the first of this JVM that touches it. */
    synchronized boolean isFirst(String testClass) {
        if (first == null) {
            first = testClass;
        }
        return first.equals(testClass);
    }

    /** Whether it gets a value for the first time in this JVM. */
    synchronized boolean fillsFirst() {
        boolean fills = !filled;
        filled = true;
        return fills;
    }
}
