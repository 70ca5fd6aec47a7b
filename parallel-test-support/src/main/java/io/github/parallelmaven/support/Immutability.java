package io.github.parallelmaven.support;

import java.io.File;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * What of an object can change. Nothing, in values of the JDK, loggers, empty arrays, in the JDK's unmodifiable
 * collections of such, and in objects whose fields are all final and hold only such. All else counts as mutable.
 */
final class Immutability {

    private static final List<Class<?>> VALUES = Collections.unmodifiableList(Arrays.asList(
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
            BigInteger.class,
            Enum.class,
            AnnotatedElement.class,
            Charset.class,
            Currency.class,
            File.class,
            InetAddress.class,
            Locale.class,
            Path.class,
            Pattern.class,
            SocketAddress.class,
            URI.class,
            URL.class,
            UUID.class));

    private static final List<String> LOGGERS = Collections.unmodifiableList(Arrays.asList(
            "java.util.logging.Logger",
            "org.slf4j.Logger",
            "org.apache.commons.logging.Log",
            "org.apache.logging.log4j.Logger",
            "org.jboss.logging.Logger"));

    private static final Pattern UNMODIFIABLE =
            Pattern.compile("java\\.util\\.(Collections\\$(Unmodifiable|Empty|Singleton).*|ImmutableCollections\\$.*)");

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Immutability() {}

    /** The type of the object in this field that can change; empty when none can. */
    static Optional<Class<?>> ofField(Field field, @Nullable Object instance) {
        return isValue(field.getType()) ? Optional.empty() : new Immutability().mutablePart(read(field, instance));
    }

    private Optional<Class<?>> mutablePart(@Nullable Object object) {
        if (object == null || isValue(object.getClass())) {
            return Optional.empty();
        }
        if (!seen.add(object)) {
            return Optional.empty(); // looked at already, or just now: objects may form a circle
        }
        Class<?> type = object.getClass();
        if (type.isArray()) {
            return Array.getLength(object) == 0 ? Optional.empty() : Optional.of(type);
        }
        if (object instanceof Optional) {
            return mutablePart(((Optional<?>) object).orElse(null));
        }
        return UNMODIFIABLE.matcher(type.getName()).matches() ? mutableElement(object) : mutableField(object, type);
    }

    private Optional<Class<?>> mutableElement(Object holder) {
        Stream<?> elements = holder instanceof Map
                ? Stream.concat(((Map<?, ?>) holder).keySet().stream(), ((Map<?, ?>) holder).values().stream())
                : ((Collection<?>) holder).stream();
        return first(elements.map(element -> mutablePart(element)));
    }

    private Optional<Class<?>> mutableField(Object object, Class<?> type) {
        List<Field> fields = ReflectionSupport.findFields(
                type, field -> !Modifier.isStatic(field.getModifiers()), HierarchyTraversalMode.TOP_DOWN);
        return fields.stream().allMatch(Immutability::isFinalAndReadable)
                ? first(fields.stream().map(field -> mutablePart(read(field, object))))
                : Optional.of(type);
    }

    /** Fields of the JDK's own classes are closed to us. */
    private static boolean isFinalAndReadable(Field field) {
        return Modifier.isFinal(field.getModifiers())
                && !field.getDeclaringClass().getName().startsWith("java.");
    }

    private static Optional<Class<?>> first(Stream<Optional<Class<?>>> parts) {
        return parts.filter(Optional::isPresent).map(Optional::get).findFirst();
    }

    private static boolean isValue(Class<?> type) {
        return type.isPrimitive()
                || type.getName().startsWith("java.time.")
                || VALUES.stream().anyMatch(value -> value.isAssignableFrom(type))
                || isLogger(type);
    }

    /** By name, because most of them are absent. */
    private static boolean isLogger(@Nullable Class<?> type) {
        return type != null
                && (LOGGERS.contains(type.getName())
                        || isLogger(type.getSuperclass())
                        || Arrays.stream(type.getInterfaces()).anyMatch(Immutability::isLogger));
    }

    private static @Nullable Object read(Field field, @Nullable Object instance) {
        return ReflectionSupport.tryToReadFieldValue(field, instance)
                .getOrThrow(cause -> new IllegalStateException(field + " cannot be read", cause));
    }
}
