package io.github.parallelmaven.support;

import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Makes what {@link Fresh} asks for. The objects live in Jupiter's store of the one test they are made for, which ends
 * with that test; from Jupiter 5.13 on, those that are {@link AutoCloseable} are closed then.
 */
public final class FreshFixtures implements ParameterResolver {

    private static final Namespace FIXTURES = Namespace.create(FreshFixtures.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.isAnnotated(Fresh.class);
    }

    /**
     * The object of this type that belongs to this test.
     *
     * @throws ParameterResolutionException outside of a single test, or when the type cannot be made without arguments
     */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (!context.getTestMethod().isPresent()) {
            throw new ParameterResolutionException("@Fresh " + parameter.getParameter()
                    + ": constructors, @BeforeAll and @AfterAll belong to no single test."
                    + " Take it in the test method, @BeforeEach or @AfterEach.");
        }
        return context.getStore(FIXTURES)
                .getOrComputeIfAbsent(parameter.getParameter().getParameterizedType(), FreshFixtures::make);
    }

    private static Object make(Type type) {
        if (type instanceof ParameterizedType) {
            ParameterizedType generic = (ParameterizedType) type;
            return generic.getRawType() == ThreadLocal.class
                    ? ThreadLocal.withInitial(() -> make(generic.getActualTypeArguments()[0]))
                    : make(generic.getRawType());
        }
        if (type instanceof Class && canBeMade((Class<?>) type)) {
            return ReflectionSupport.newInstance((Class<?>) type);
        }
        throw new ParameterResolutionException("@Fresh " + type.getTypeName()
                + ": only a class that is not abstract and has a constructor without arguments can be made.");
    }

    private static boolean canBeMade(Class<?> type) {
        try {
            type.getDeclaredConstructor();
            return !Modifier.isAbstract(type.getModifiers());
        } catch (NoSuchMethodException none) {
            return false;
        }
    }
}
