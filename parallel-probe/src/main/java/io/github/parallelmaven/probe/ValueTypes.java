package io.github.parallelmaven.probe;

import java.io.File;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Types whose objects count as immutable by name. Besides true values these are loggers, locks, executors, class
 * loaders, thread locals, exceptions, enums and whatever describes code: made to be shared, or a hazard of another
 * kind that bytecode shows better.
 */
final class ValueTypes {

    private static final Set<Class<?>> EXACTLY = Collections.unmodifiableSet(new HashSet<>(Arrays.asList(
            String.class,
            Boolean.class,
            Character.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            BigDecimal.class,
            BigInteger.class)));

    private static final List<Class<?>> AND_SUBTYPES = Collections.unmodifiableList(Arrays.asList(
            Enum.class,
            Throwable.class,
            ClassLoader.class,
            ThreadLocal.class,
            Annotation.class,
            AnnotatedElement.class,
            Lock.class,
            ReadWriteLock.class,
            Path.class,
            FileSystem.class,
            File.class,
            Charset.class,
            URI.class,
            URL.class,
            InetAddress.class,
            SocketAddress.class,
            UUID.class,
            Pattern.class,
            Locale.class,
            Currency.class));

    private static final List<String> PACKAGES = Collections.unmodifiableList(
            Arrays.asList("java.time.", "java.lang.invoke.", "java.lang.reflect.", "java.util.concurrent.locks."));

    private static final Set<String> LOGGERS = Collections.unmodifiableSet(new HashSet<>(Arrays.asList(
            "java.util.logging.Logger",
            "java.lang.System$Logger",
            "org.slf4j.Logger",
            "org.apache.commons.logging.Log",
            "org.apache.logging.log4j.Logger",
            "org.apache.log4j.Category",
            "org.jboss.logging.Logger")));

    private static final String GUAVA = "com.google.common.collect.Immutable";

    private ValueTypes() {}

    static boolean contains(Class<?> type) {
        return type.isPrimitive()
                || EXACTLY.contains(type)
                || AND_SUBTYPES.stream().anyMatch(value -> value.isAssignableFrom(type))
                || PACKAGES.stream().anyMatch(type.getName()::startsWith)
                || isExecutorOfJdk(type)
                || isLoggerOrGuava(type);
    }

    private static boolean isExecutorOfJdk(Class<?> type) {
        return Executor.class.isAssignableFrom(type) && type.getName().startsWith("java.util.concurrent.");
    }

    /** By name, since their class loaders differ from ours or they are absent. */
    private static boolean isLoggerOrGuava(@Nullable Class<?> type) {
        if (type == null) {
            return false;
        }
        return LOGGERS.contains(type.getName())
                || type.getName().startsWith(GUAVA)
                || isLoggerOrGuava(type.getSuperclass())
                || Arrays.stream(type.getInterfaces()).anyMatch(ValueTypes::isLoggerOrGuava);
    }
}
