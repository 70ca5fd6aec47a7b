package io.github.parallelmaven.support;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Fails a test class, before its first test, when its tests share something that can change: a static field, its own or
 * inherited, that is not final or holds a mutable object; with {@code Lifecycle.PER_CLASS} also an instance field, for
 * then all tests have the same instance. Left alone are fields with {@link SharedOnPurpose}, extensions, which Jupiter
 * guards, and what the compiler adds.
 */
public final class NoSharedState implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        Class<?> testClass = context.getRequiredTestClass();
        boolean perClass = context.getTestInstanceLifecycle()
                .filter(Lifecycle.PER_CLASS::equals)
                .isPresent();
        @Nullable Object instance = context.getTestInstance().orElse(null);
        List<String> shared =
                ReflectionSupport.findFields(
                                testClass, field -> isShared(field, perClass), HierarchyTraversalMode.TOP_DOWN)
                        .stream()
                        .map(field -> complaint(field, instance))
                        .filter(Optional::isPresent)
                        .map(Optional::get)
                        .collect(Collectors.toList());
        if (!shared.isEmpty()) {
            throw new IllegalStateException("Tests of " + testClass.getName() + " share state:\n  "
                    + String.join("\n  ", shared)
                    + "\nMake it a field of each test, or final and immutable, or say why it does no harm"
                    + " with @SharedOnPurpose(\"...\").");
        }
    }

    private static boolean isShared(Field field, boolean perClass) {
        return (perClass || Modifier.isStatic(field.getModifiers()))
                && !field.isSynthetic()
                && !AnnotationSupport.isAnnotated(field, RegisterExtension.class);
    }

    private static Optional<String> complaint(Field field, @Nullable Object instance) {
        Optional<String> reason =
                AnnotationSupport.findAnnotation(field, SharedOnPurpose.class).map(SharedOnPurpose::value);
        if (reason.isPresent()) {
            return reason.get().trim().isEmpty() ? text(field, "gives no reason to be shared") : Optional.empty();
        }
        if (!Modifier.isFinal(field.getModifiers())) {
            return text(field, "is not final");
        }
        return Immutability.ofField(field, instance)
                .map(mutable -> field + " holds a " + mutable.getTypeName() + ", which can change");
    }

    private static Optional<String> text(Field field, String why) {
        return Optional.of(field + " " + why);
    }
}
