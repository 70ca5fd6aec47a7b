package io.github.parallelmaven.probe;

import java.lang.reflect.Method;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The instance of a test and, from Jupiter 5.4 on, of its enclosing test classes, outermost first. */
final class TestInstances {

    private @Nullable Method ofContext;
    private @Nullable Method allOf;

    TestInstances() {
        try {
            ClassLoader jupiter = ExtensionContext.class.getClassLoader();
            // The interface, since the class behind it is not public.
            Class<?> instances = Class.forName("org.junit.jupiter.api.extension.TestInstances", false, jupiter);
            allOf = instances.getMethod("getAllInstances");
            ofContext = ExtensionContext.class.getMethod("getTestInstances");
        } catch (ReflectiveOperationException beforeJupiter54) {
            ofContext = null;
        }
    }

    /** Empty for a class whose tests have an instance each. */
    List<?> of(ExtensionContext context) throws ReflectiveOperationException {
        if (ofContext == null || allOf == null) {
            return context.getTestInstance().map(Collections::singletonList).orElseGet(Collections::emptyList);
        }
        Optional<?> instances = (Optional<?>) ofContext.invoke(context);
        return instances.isPresent() ? (List<?>) allOf.invoke(instances.get()) : Collections.emptyList();
    }
}
