package io.github.parallelmaven.probe;

import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * The Mockito that a test class sees, if any, by reflection.
 *
 * <p>It is never initialised for the sake of asking: that would attach an agent to a test run that does without.
 * A mock of the inline mock maker has the class that it mocks, and only Mockito can tell; but that maker first puts
 * a dispatcher into the boot class path, which nobody else does, so until it is there no such mock exists. It does so
 * while Mockito itself starts, and plugins of Mockito are made then, too: asked from an initialiser of a class for the first
 * time, Mockito could be started in the middle of its start and stay broken, or be waited for by what it waits for.
 */
public final class Mockito {

    private static final String[] DISPATCHERS = {
        "org.mockito.internal.creation.bytebuddy.inject.MockMethodDispatcher",
        "org.mockito.internal.creation.bytebuddy.MockMethodDispatcher" // Mockito 2
    };

    private final ClassLoader loader;
    private final @Nullable Class<?> mockedStatic;
    private final @Nullable Class<?> mockedConstruction;
    private final boolean present;
    private final ClassLoadingMXBean loading = ManagementFactory.getClassLoadingMXBean();
    private volatile long loadedWhenAsked = -1;
    private volatile boolean inline;
    private volatile @Nullable Inspection inspection;

    /** @param loader where it is looked for; it is not initialised */
    public Mockito(ClassLoader loader) {
        this.loader = loader;
        present = load("org.mockito.Mockito", loader) != null;
        mockedStatic = load("org.mockito.MockedStatic", loader);
        mockedConstruction = load("org.mockito.MockedConstruction", loader);
    }

    /** Whether Mockito made it. */
    public boolean isMock(Object object) {
        if (!present) {
            return false;
        }
        return object.getClass().getName().contains("$MockitoMock$") || isProxy(object) || isInline(object);
    }

    /** Whether it is a MockedStatic or a MockedConstruction. */
    boolean isStaticMock(Object object) {
        return isInstance(mockedStatic, object) || isInstance(mockedConstruction, object);
    }

    /** Whether a static mock is still in force. */
    boolean isOpen(Object staticMock) {
        Class<?> type = isInstance(mockedStatic, staticMock) ? mockedStatic : mockedConstruction;
        try {
            return type != null && !(Boolean) type.getMethod("isClosed").invoke(staticMock);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("a Mockito that the probe does not know", changed);
        }
    }

    private static boolean isProxy(Object object) {
        if (!Proxy.isProxyClass(object.getClass())) {
            return false;
        }
        InvocationHandler handler = Proxy.getInvocationHandler(object);
        return handler.getClass().getName().startsWith("org.mockito.");
    }

    private boolean isInline(Object object) {
        if (!inline) {
            return false;
        }
        Inspection known = inspection;
        try {
            if (known == null) {
                if (isInitialisingAClass()) {
                    return false;
                }
                known = new Inspection(loader);
                inspection = known;
            }
            return known.isMock(object);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("a Mockito that the probe does not know", changed);
        }
    }

    private static boolean isInitialisingAClass() {
        for (StackTraceElement frame : new Throwable().getStackTrace()) {
            if (frame.getMethodName().equals("<clinit>")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Asks whether inline mocks can exist by now. To ask in vain costs tens of microseconds, so it is only done
     * when a class was loaded since.
     */
    public void refresh() {
        if (!present || inline) {
            return;
        }
        long loaded = loading.getTotalLoadedClassCount();
        if (loaded != loadedWhenAsked) {
            loadedWhenAsked = loaded;
            for (String dispatcher : DISPATCHERS) {
                inline |= load(dispatcher, null) != null;
            }
        }
    }

    private static boolean isInstance(@Nullable Class<?> type, Object object) {
        return type != null && type.isInstance(object);
    }

    private static @Nullable Class<?> load(String name, @Nullable ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError absent) {
            return null;
        }
    }

    /** {@code Mockito.mockingDetails(object).isMock()}. */
    private static final class Inspection {

        private final Method mockingDetails;
        private final Method isMock;

        Inspection(ClassLoader loader) throws ReflectiveOperationException {
            mockingDetails =
                    Class.forName("org.mockito.Mockito", true, loader).getMethod("mockingDetails", Object.class);
            isMock = Class.forName("org.mockito.MockingDetails", true, loader).getMethod("isMock");
        }

        boolean isMock(Object object) throws ReflectiveOperationException {
            return (Boolean) isMock.invoke(mockingDetails.invoke(null, object));
        }
    }
}
